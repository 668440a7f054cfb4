package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.hearsay.capture.EvidenceException;
import org.hearsay.gazetteer.GazetteerException;
import org.hearsay.search.IndexException;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program. Each command is a class of its own; this one knows them, and the option that all of
/// them have.
@Command(
    name = "hearsay",
    description = "Reads reporting and keeps a ledger of who says what, on whose word.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:something failed, standard error says what", "2:wrong usage"})
public final class Hearsay {
  /// All went well; some of it failed; the command was not understood.
  static final int DONE = 0;

  static final int FAILED = 1;
  static final int USAGE = 2;

  private final Home.Machine machine;
  private final Terminal terminal;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the ledger lies. Else $HEARSAY_HOME, else the system's place for data.")
  private @Nullable Path home;

  private Hearsay(Home.Machine machine, Terminal terminal) {
    this.machine = machine;
    this.terminal = terminal;
  }

  /// The program as a process. The only place that ends it.
  public static void main(String[] arguments) {
    Home.Machine machine =
        new Home.Machine(
            System.getenv(),
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "")));
    System.exit(run(machine, Terminal.ofProcess(machine), arguments));
  }

  /// Runs one command and gives its exit code.
  static int run(Home.Machine machine, Terminal terminal, String... arguments) {
    int code = commandLine(machine, terminal).execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  static CommandLine commandLine(Home.Machine machine, Terminal terminal) {
    Hearsay hearsay = new Hearsay(machine, terminal);
    return new CommandLine(hearsay)
        .addSubcommand(new ReadCommand(hearsay))
        .addSubcommand(new WatchCommand(hearsay))
        .addSubcommand(new ClaimsCommand(hearsay))
        .addSubcommand(ClaimCommand.with(hearsay))
        .addSubcommand(new OriginsCommand(hearsay))
        .addSubcommand(new DriftCommand(hearsay))
        .addSubcommand(new StoriesCommand(hearsay))
        .addSubcommand(new AssertionsCommand(hearsay))
        .addSubcommand(new SearchCommand(hearsay))
        .addSubcommand(new ShowCommand(hearsay))
        .addSubcommand(new SourcesCommand(hearsay))
        .addSubcommand(SourceCommand.with(hearsay))
        .addSubcommand(new DossiersCommand(hearsay))
        .addSubcommand(AccountCommand.with(hearsay))
        .addSubcommand(new DiffCommand(hearsay))
        .addSubcommand(new VerifyCommand(hearsay))
        .addSubcommand(new RebuildCommand(hearsay))
        .addSubcommand(new ServeCommand(hearsay))
        .addSubcommand(new DemoCommand(hearsay))
        .addSubcommand(
            new CommandLine(new GazetteerCommand(hearsay))
                .addSubcommand(new GazetteerImportCommand(hearsay))
                .addSubcommand(new GazetteerRemoveCommand(hearsay)))
        .addSubcommand(new AutoComplete.GenerateCompletion())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpWidth(Math.min(100, Math.max(55, terminal.width())))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, _) -> {
          command.getErr().println("hearsay: " + message(e));
          return FAILED;
        });
  }

  /// What ledger, evidence, index and gazetteer say is meant for people; anything else is our fault
  /// and says what it is.
  private static String message(Exception e) {
    boolean ours =
        !(e instanceof LedgerException
            || e instanceof EvidenceException
            || e instanceof IndexException
            || e instanceof GazetteerException);
    return Printable.line(
        ours ? "a fault in Hearsay, please report it: " + e : String.valueOf(e.getMessage()));
  }

  /// The version of the jar that this runs from.
  static String version() {
    String version = Hearsay.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  Home home() {
    return Home.of(home, machine);
  }

  Terminal terminal() {
    return terminal;
  }

  /// Commands as they are typed for the same ledger.
  Prompt prompt() {
    return new Prompt(home);
  }

  /// What time it is.
  Clock clock() {
    return machine.clock();
  }

  /// Opens the ledger, and says how far that is where it takes longer.
  Ledger open(Home ledgers) {
    return Ledger.open(ledgers.ledger(), new UpkeepLines(this));
  }

  /// Says something to the person, apart from the results.
  void tell(String message) {
    terminal.err().println("hearsay: " + message);
  }

  /// What `--version` prints.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hearsay " + version()};
    }
  }
}
