using Stemma.Cli.Commands;

return await CommandLine.RunAsync(args);
