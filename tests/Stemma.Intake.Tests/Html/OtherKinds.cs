namespace Stemma.Tests.Intake.Html;

/// <summary>Invented pages of other kinds and ages than today's news sites: what of them is the article, in order, and what is furniture.</summary>
internal static class OtherKinds
{
    /// <param name="Article">How the article's blocks begin, in order.</param>
    /// <param name="Furniture">Words that must not stand in the article.</param>
    public sealed record Sample(string Html, string[] Article, string[] Furniture);

    private static string Links(params string[] names) => string.Concat(names.Select((n, i) => $"<a href=\"/{i}.html\">{n}</a><br>\n"));

    private static string Items(params string[] names) => string.Concat(names.Select((n, i) => $"<li><a href=\"/{i}\">{n}</a></li>\n"));

    public static readonly SortedDictionary<string, Sample> All = new(StringComparer.Ordinal)
    {
        ["table-layout"] = new($"""
            <html><head><title>Ferry Line to Close After 80 Years</title></head><body bgcolor="#ffffff" link="#000099">
            <table width="100%" border=0 cellpadding=0><tr><td colspan=3 bgcolor="#003366"><font face="Arial" size=6 color=white><b>The Coast Messenger</b></font></td></tr>
            <tr><td width=140 valign=top bgcolor="#dddddd"><font size=2><b>SECTIONS</b><br>{Links("Front page", "Island news", "Business", "Sport", "Weather", "Letters", "Classified ads")}</font></td>
            <td valign=top><font face="Times" size=5><b>Ferry Line to Close After 80 Years</b></font><br><font size=2><i>By Harald Oksen, March 12, 1999</i></font>
            <p>The last ferry between the two islands will sail on Sunday evening, the company that runs it said yesterday. It has carried passengers, mail and cattle since 1919.
            <p>A new bridge, which opened in the autumn, has taken nine of every ten cars. "We cannot sail for three bicycles and a dog," said the company's director, Runa Falk.
            <p>The fourteen members of the crew have been offered work on the company's other lines. Six of them have accepted, according to the seamen's union.
            <p>The ship itself, the <i>Margrethe</i>, will be towed to a museum harbour on the mainland in April.
            </td><td width=160 valign=top bgcolor="#eeeeee"><font size=2><b>ALSO TODAY</b><br>{Links("Council argues over fish quotas", "School band wins regional prize", "Storm damages lighthouse road")}<hr><a href="/sub.html">Subscribe to the paper edition</a></font></td></tr></table>
            <center><font size=1>Copyright 1999 The Coast Messenger. All rights reserved. <a href="/webmaster.html">Webmaster</a></font></center></body></html>
            """,
            ["The last ferry between", "A new bridge, which", "The fourteen members", "The ship itself"],
            ["SECTIONS", "Classified ads", "Council argues", "Copyright 1999", "Subscribe to the paper"]),
        ["one-cell"] = new($"""
            <html><head><title>Notes on keeping bees in the north</title></head><body><table><tr><td>{Links("Home", "Articles", "Links", "Guestbook")}</td></tr>
            <tr><td><h2>Notes on keeping bees in the north</h2>Bees can be kept well above the tree line if the hive stands out of the wind and faces the morning sun. I have kept four hives at my cabin for eleven years now.<br><br>
            The first thing to learn is patience. In a cold spring the bees will not fly before the middle of May, and whoever opens the hive earlier does harm.<br><br>
            Feed them in August, not in October. Sugar that is given late stays wet in the combs, and wet combs kill more bees than frost does.<br><br>
            In winter leave them alone. Clear the snow from the entrance after each storm, put your ear to the wood, and if you hear a low hum all is well.</td></tr>
            <tr><td align=center><font size=-2>You are visitor number 10482. <a href="mailto:a@example.test">Mail me</a></font></td></tr></table></body></html>
            """,
            ["Bees can be kept", "The first thing to learn", "Feed them in August", "In winter leave them"],
            ["Guestbook", "visitor number"]),
        ["blog-with-comments"] = new($"""
            <!doctype html><html lang="en"><head><title>Why I sold my car – Slow Roads</title></head><body><div id="page"><div id="header"><a href="/">Slow Roads</a><div>A diary of going places without hurry</div></div>
            <div id="content"><div class="post"><h2>Why I sold my car</h2><small>March 3rd, 2009 by Lena</small>
            <div class="storycontent"><p>Last week a man with a trailer came and took my car away, and I stood in the yard and felt nothing at all, which surprised me.</p>
            <p>I had driven it for nine years, mostly to the supermarket and to my mother, who lives forty kilometres from here at the end of a bad road.</p>
            <p>Now I take the bus, which leaves at ten past seven and knows every village by name. It takes an hour longer. I read, or I look out of the window.</p></div>
            <div class="feedback">Filed under: <a href="/c/1">Buses</a>, <a href="/c/2">Home</a></div></div>
            <h3 id="comments">3 Responses to “Why I sold my car”</h3><ol class="commentlist">
            <li><cite>Tomas</cite> Says:<br><small>March 3rd, 2009 at 9:12 pm</small><p>I did the same two years ago and never looked back. The only thing that I miss is driving to the sea on a summer evening with the windows down.</p></li>
            <li><cite>B. Rind</cite> Says:<br><small>March 4th, 2009 at 7:40 am</small><p>Easy to say for somebody who has a bus. Where I live there is one on schooldays, and on Saturday you walk or you stay where you are.</p></li>
            <li><cite>Ola</cite> Says:<br><small>March 6th, 2009 at 11:02 am</small><p>Lovely piece. My grandfather drove that bus, I think, until they gave him a new one and he said that it had no soul.</p></li></ol>
            <h3>Leave a Reply</h3><form><p>Name (required)</p><p>Mail (will not be published) (required)</p><textarea></textarea></form></div>
            <div id="sidebar"><ul><li>Archives<ul>{Items("March 2009", "February 2009", "January 2009", "December 2008")}</ul></li><li>Blogroll<ul>{Items("The Long Walk", "Night Trains")}</ul></li></ul></div>
            <div id="footer"><p>Slow Roads is proudly powered by a blog engine. Entries (RSS) and Comments (RSS).</p></div></div></body></html>
            """,
            ["Last week a man", "I had driven it", "Now I take the bus"],
            ["never looked back", "Easy to say", "Lovely piece", "will not be published", "December 2008", "proudly powered"]),
        ["wiki-like"] = new($"""
            <!doctype html><html lang="en"><head><title>Salt road - Openlexicon</title></head><body><div id="content"><h1 id="firstHeading">Salt road</h1><div id="bodyContent"><div id="siteSub">From Openlexicon, the lexicon that anyone may correct</div>
            <div id="contentText"><table class="infobox"><tr><th colspan=2>Old Salt Road</th></tr><tr><th>Length</th><td>about 100 km</td></tr></table>
            <p>A <b>salt road</b> is a <a href="/trade">trade route</a> by which salt was carried from the places where it was won to regions that had none.<sup><a href="#n1">[1]</a></sup> Many of them are older than the towns along them.</p>
            <div id="toc"><h2>Contents</h2><ul>{Items("1 Course", "2 Decline", "3 References")}</ul></div>
            <h2>Course<span>[<a href="/edit?1">edit</a>]</span></h2><p>The best known of these roads led from the salt works of <a href="/l">Lomund</a> to the harbour, a journey that took a loaded cart twenty days in good weather.<sup><a href="#n2">[2]</a></sup></p>
            <p>Along it stood inns at a distance of half a day, and each of the lords whose land it crossed took a toll.</p>
            <h2>Decline<span>[<a href="/edit?2">edit</a>]</span></h2><p>With the canal of 1398 most of the salt went by water, since one barge carried as much as ninety carts. The road fell into disuse, and only its name remains in some villages.</p></div>
            <div id="catlinks">Categories: <a href="/c1">Trade routes</a> | <a href="/c2">Salt</a></div></div></div>
            <div id="nav"><h3>Navigation</h3><ul>{Items("Main page", "Recent changes", "Random article", "Help")}</ul><h3>Tools</h3><ul>{Items("What links here", "Related changes", "Printable version")}</ul></div>
            <div id="foot">This page was last edited on 4 May 2015, at 10:20. Text is available under a free licence; additional terms may apply. By using this site you agree to the terms of use and the privacy policy.</div></body></html>
            """,
            ["A salt road is a", "Course", "The best known of these", "Along it stood inns", "With the canal of 1398"],
            ["Recent changes", "Printable version", "Trade routes |", "terms may apply"]),
        ["build-tool-names"] = new($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Glass maker to rebuild plant after fire</title><meta property="og:title" content="Glass maker to rebuild plant after fire"></head><body><div id="__root"><div class="css-1n6z9ks"><div class="sc-bdVaJa kXyNeV"><a class="css-9h2k1" href="/">Metro Wire</a><ul class="css-kk3">{Items("World", "Money", "Science", "Culture")}</ul></div>
            <div class="css-ov1ktg"><div class="css-1ez"><h1 class="css-77qk">Glass maker to rebuild plant after fire</h1><div class="css-1lk4"><span class="css-aa1">Mira Solano</span><span class="css-bb2">5 hours ago</span></div></div>
            <div class="css-uf6wea"><div class="css-83cqas"><p class="css-1q0x1qg">The country's largest maker of window glass will rebuild the plant that burned down in January, its owners announced on Monday, and add a second furnace.</p></div>
            <div class="css-83cqas"><p class="css-1q0x1qg">The new works are to cost about 210 million euros. Some 340 people who have been on reduced hours since the fire will keep their posts.</p></div>
            <div class="css-z9a"><div class="css-z9b">Get the morning letter</div><div class="css-z9c">The five stories that matter, in your inbox before eight. You can leave the list whenever you like.</div><button class="css-btn">Sign me up</button></div>
            <div class="css-83cqas"><p class="css-1q0x1qg">Investigators found that a cooling pump had failed. Nobody was hurt, but the smoke was seen sixty kilometres away.</p></div>
            <div class="css-83cqas"><p class="css-1q0x1qg">The owners said they expected the first panes to leave the new plant in the spring of next year.</p></div></div>
            <div class="css-rel0"><h2 class="css-relh">Up next</h2><div class="css-relgrid"><a class="css-card" href="/a1"><div class="css-t">Brick prices fall for the third month</div><div class="css-d">Builders have put off new houses, and the kilns stand full of bricks that nobody collects.</div></a>
            <a class="css-card" href="/a2"><div class="css-t">The town that runs on waste heat</div><div class="css-d">A steel mill warms eleven thousand flats, and its neighbours have stopped complaining.</div></a></div></div></div>
            <div class="css-ftr"><ul>{Items("About", "Careers", "Contact", "Privacy")}</ul><div class="css-cpr">© 2023 Metro Wire Ltd</div></div></div></div></body></html>
            """,
            ["The country's largest maker", "The new works are", "Investigators found", "The owners said"],
            ["Get the morning letter", "in your inbox", "Builders have put off", "A steel mill", "Careers", "© 2023"]),
        ["live-blog"] = new($"""
            <!doctype html><html lang="en"><head><title>Storm over the coast: live updates</title></head><body><nav><ul>{Items("Home", "Weather", "Traffic")}</ul></nav><main><h1>Storm over the coast: live updates</h1><p>The storm that crossed the western islands in the night has reached the mainland. Follow our reporters here.</p>
            <div class="entries"><div class="e"><span class="t">14:35</span><h3>Power back in Lund Bay</h3><p>Electricity has been restored to most of the 6,000 homes around Lund Bay, the grid company says. A village in the hills must wait until tomorrow.</p></div>
            <div class="e"><span class="t">13:10</span><h3>Ferries stay in harbour</h3><p>No ferry will sail before the evening. Passengers can change their tickets without charge, according to the port authority.</p></div>
            <div class="e"><span class="t">11:52</span><h3>Roof blown off school</h3><p>A gust tore half of the roof off the school in Marsh Street shortly before noon. The pupils had been sent home an hour earlier.</p></div>
            <div class="e"><span class="t">10:05</span><h3>Warning raised to red</h3><p>The weather service has raised its warning to the highest level for the three coastal districts and asks everyone there to stay indoors.</p></div></div></main>
            <footer><ul>{Items("Imprint", "Privacy", "Jobs")}</ul></footer></body></html>
            """,
            ["The storm that crossed", "Electricity has been restored", "No ferry will sail", "A gust tore half", "The weather service has raised"],
            ["Imprint", "Jobs"]),
        ["listicle"] = new($"""
            <!doctype html><html lang="en"><head><title>Five walks for a wet weekend | Footpath</title></head><body><header><a href="/">Footpath</a><ul>{Items("Walks", "Gear", "Maps")}</ul></header><div class="wrap"><h1>Five walks for a wet weekend</h1><p>Rain is no reason to stay at home. These paths are at their best when the streams are full.</p>
            <h2>1. The mill valley</h2><p>Eight kilometres along the brook, past three old mills. The middle one sells cake.</p><h2>2. Crow wood</h2><p>Under the beeches you hardly get wet. Mind the roots on the way down.</p>
            <h2>3. The dyke path</h2><p>Flat, windy and empty, with a lighthouse at the end.</p><h2>4. Old quarry round</h2><p>A short loop with a view over the flooded pit, which turns green after rain.</p><h2>5. The nine bridges</h2><p>The longest of the five: take a lamp, for the last bridge lies in a tunnel.</p>
            <div class="more"><h3>More from Footpath</h3><ul>{Items("How to dry your boots", "The best flasks of the year", "A night in the bothy")}</ul></div></div></body></html>
            """,
            ["Rain is no reason", "1. The mill valley", "Eight kilometres along", "2. Crow wood", "Under the beeches", "3. The dyke path", "Flat, windy and empty", "4. Old quarry round", "A short loop", "5. The nine bridges", "The longest of the five"],
            ["dry your boots", "best flasks"]),
        ["arabic"] = new($"""
            <!doctype html><html lang="ar" dir="rtl"><head><title>البلدية تعيد فتح السوق القديم بعد الترميم</title></head><body><div class="menu"><ul>{Items("الرئيسية", "أخبار", "رياضة", "اقتصاد", "ثقافة")}</ul></div><div class="main"><h1>البلدية تعيد فتح السوق القديم بعد الترميم</h1><div class="date">١٢ مايو ٢٠٢٢</div>
            <div class="txt"><p>أعادت بلدية المدينة يوم الخميس فتح السوق القديم أمام الزوار بعد أعمال ترميم استمرت ثلاث سنوات، وحضر الافتتاح عدد كبير من التجار والسكان.</p>
            <p>وقال رئيس البلدية إن تكلفة المشروع بلغت نحو خمسة ملايين دينار، وإن المحلات التي أغلقت أثناء العمل ستعود إلى أصحابها خلال شهر.</p>
            <p>ويعود تاريخ السوق إلى القرن السابع عشر، ويضم أكثر من مئتي محل لبيع الأقمشة والتوابل والنحاس.</p></div></div>
            <div class="side"><h3>الأكثر قراءة</h3><ul>{Items("ارتفاع أسعار القمح في الأسواق", "افتتاح خط جديد للقطار", "تأجيل المباراة النهائية")}</ul></div><div class="foot">جميع الحقوق محفوظة ٢٠٢٢</div></body></html>
            """,
            ["أعادت بلدية المدينة", "وقال رئيس البلدية", "ويعود تاريخ السوق"],
            ["الأكثر قراءة", "ارتفاع أسعار القمح", "جميع الحقوق محفوظة"]),
        ["japanese"] = new($"""
            <!doctype html><html lang="ja"><head><title>古い灯台、図書館として再び開館｜みなと通信</title></head><body><div id="gnav"><ul>{Items("トップ", "社会", "経済", "スポーツ", "天気")}</ul></div><div id="contents"><h1>古い灯台、図書館として再び開館</h1><p class="dt">2020年10月4日 9時15分</p>
            <div class="bodytext"><p>港の入り口に立つ古い灯台が、三年間の工事を終えて小さな図書館として生まれ変わり、四日、開館式が行われた。</p><p>灯台は百二十年前に建てられ、船の数が減ったため十五年前に明かりが消されていた。町は取り壊しも考えたが、住民の署名を受けて残すことを決めた。</p>
            <p>館内には海や船に関する本がおよそ二千冊並び、最上階からは湾を見渡すことができる。「子どもたちが海を好きになる場所にしたい」と館長は話している。</p></div></div>
            <div id="side"><h2>アクセスランキング</h2><ul>{Items("台風が接近、船は欠航", "駅前の市場が移転へ", "高校野球、決勝は雨で延期")}</ul></div><div id="footer">著作権はみなと通信社に属します。</div></body></html>
            """,
            ["港の入り口に立つ", "灯台は百二十年前", "館内には海や船"],
            ["アクセスランキング", "船は欠航", "著作権は"]),
        ["data-table"] = new($"""
            <!doctype html><html lang="en"><head><title>Harvest figures: wheat down, rye up</title></head><body><header><nav><ul>{Items("Farm", "Prices", "Machines")}</ul></nav></header><main><article><h1>Harvest figures: wheat down, rye up</h1><p>Farmers brought in a tenth less wheat than last year, while the rye harvest grew for the third time in a row, the ministry of agriculture reported on Wednesday.</p>
            <table><caption>Harvest in thousand tonnes</caption><thead><tr><th>Crop</th><th>2018</th><th>2019</th></tr></thead><tbody><tr><td>Winter wheat</td><td>1,420</td><td>1,277</td></tr><tr><td>Rye</td><td>310</td><td>352</td></tr><tr><td>Spring barley</td><td>640</td><td>655</td></tr></tbody></table>
            <p>The ministry blames a dry May for the loss of wheat. Rye, which roots deeper, suffered less from the lack of rain.</p><p>Prices at the mills have risen by four per cent since July.</p></article></main><footer><p>© Field and Barn Publishing</p></footer></body></html>
            """,
            ["Farmers brought in", "Winter wheat", "1,277", "Spring barley", "The ministry blames", "Prices at the mills"],
            ["Machines", "Field and Barn Publishing"]),
        ["very-short"] = new($"""
            <!doctype html><html lang="en"><head><title>Road closed near Elm Cross - Valley Radio</title></head><body><div class="top"><ul>{Items("Listen live", "News", "Shows", "Contact")}</ul></div><div class="mid"><h1>Road closed near Elm Cross</h1><span>7 Feb 2018</span><div><p>The road between Elm Cross and Upper Ford is closed after a lorry shed its load of timber. Police expect it to reopen by noon.</p></div></div>
            <div class="right"><h4>Latest news</h4><ul>{Items("Swimming pool to get new roof", "Choir looks for tenors", "Farm shop burgled twice", "Two more buses on market days")}</ul></div><div class="end"><p>Valley Radio, 1 Station Road. Tel 0555 0100</p></div></body></html>
            """,
            ["The road between Elm Cross"],
            ["Listen live", "Choir looks", "Station Road"]),
        ["press-release"] = new($"""
            <!doctype html><html lang="en"><head><title>Nordwind Pumps opens factory in Salting | Nordwind Pumps</title></head><body><div class="hd"><ul>{Items("Products", "Service", "Investors", "Newsroom", "Contact")}</ul></div><div class="cnt"><div class="crumbs"><a href="/">Home</a> &gt; <a href="/n">Newsroom</a></div><h1>Nordwind Pumps opens factory in Salting</h1>
            <p><strong>Salting, 14 September 2016</strong> – Nordwind Pumps today opened its fourth factory, which will make pumps for water works and breweries. The company has invested 38 million euros at the site.</p>
            <p>“Salting gives us room, good people and a railway line,” said Ida Brandt, chief executive of Nordwind Pumps. “From here we can reach every customer in the region within a day.”</p>
            <p>Production begins with 120 staff. A second hall is planned for 2018, when the number is to grow to 200.</p>
            <p>The mayor of Salting, Peer Lund, welcomed the opening as the largest investment in the town for thirty years.</p></div>
            <div class="cookiebar">We use cookies to make this site work for you. By going on you agree to our use of cookies. <a href="/c">Learn more</a></div><div class="ft"><ul>{Items("Imprint", "Terms of sale", "Privacy")}</ul><p>© 2016 Nordwind Pumps SE</p></div></body></html>
            """,
            ["Nordwind Pumps today opened", "“Salting gives us room", "Production begins with", "The mayor of Salting"],
            ["Investors", "We use cookies", "Terms of sale", "© 2016"]),
        ["documentation"] = new($"""
            <!doctype html><html lang="en"><head><title>Configuring the queue — Tidewater 2.1 documentation</title></head><body><div class="sphinxsidebar"><h3>Contents</h3><ul>{Items("Installation", "Configuring the queue", "Workers", "Monitoring", "Upgrading", "Changelog")}</ul></div><div class="document"><h1>Configuring the queue</h1><p>The queue keeps messages until a worker has dealt with them. Its settings stand in a file that is read once, when the program starts.</p>
            <pre>queue:
              retries: 3
              directory: spool</pre><p>Set the number of retries higher when your workers depend on a slow network. A message that has failed that often is moved to the dead letters.</p><h2>Where messages are kept</h2><p>By default they are written to a folder beside the settings. Use a disk that does not lie about what it has written.</p>
            <ul><li>Each message is a file of its own, named by the time at which it came.</li><li>A file that is being written has a name that begins with a dot.</li></ul></div><div class="related"><ul>{Items("previous", "next", "index")}</ul></div><div class="footer">© Copyright 2014, the Tidewater team. Created using a documentation generator.</div></body></html>
            """,
            ["The queue keeps messages", "Set the number of retries", "Where messages are kept", "By default they are", "Each message is a file", "A file that is being"],
            ["Upgrading", "© Copyright 2014"]),
        ["text-in-divs"] = new($"""
            <html><head><title>Council buys old cinema</title></head><body><div><div><a href="/">Weekly Post</a> | <a href="/n">News</a> | <a href="/s">Sport</a> | <a href="/j">Jobs</a></div><div><div><b>Council buys old cinema</b></div><div>Tuesday, 8 May 2007</div>
            <div>The town council has bought the old cinema in Bridge Street for 240,000 pounds and wants to turn it into a hall for concerts and weddings.</div><div>The building has stood empty since 1996. Pigeons live in the projection room, and the roof lets in the rain at two places.</div>
            <div>Councillor Edith Moss said that the work would begin in spring. "I had my first kiss in there," she told the meeting, "and I want others to have theirs."</div></div>
            <div><div>Other news</div><div><a href="/1">Hospital lift out of order again</a></div><div><a href="/2">Bowls club turns a hundred</a></div></div><div>Weekly Post, printed every Thursday</div></div></body></html>
            """,
            ["The town council has", "The building has stood", "Councillor Edith Moss"],
            ["Jobs", "Hospital lift", "Bowls club"]),
        ["forum-thread"] = new($"""
            <html><head><title>Stove smokes when wind is from the east - Hearth Forum</title></head><body><table><tr><td>{Links("Forum index", "Search", "Members", "Register")}</td></tr></table><h1>Stove smokes when wind is from the east</h1><table><tr><td>oldsmith<br>Posts: 212</td><td>My iron stove draws well on most days, but when the wind comes from the east the smoke is pushed back into the room, and I have to open a window.<br><br>The chimney is seven metres high and was swept in October. The neighbours have built a barn to the east of us last year. Could that be the reason, and would a cowl help?</td></tr>
            <tr><td>Kaminski<br>Posts: 1840</td><td>Almost certainly the barn. Wind that has to climb over a roof falls down behind it and presses on your chimney. A cowl that turns with the wind helps in most cases; otherwise you need another metre of pipe.</td></tr></table><p>Powered by a bulletin board</p></body></html>
            """,
            ["My iron stove draws", "The chimney is seven"],
            ["Members", "Register"]),
    };
}
