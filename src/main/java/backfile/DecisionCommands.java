package backfile;

import backfile.model.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands below {@code backfile names}, one for each decision. */
final class DecisionCommands {
  private DecisionCommands() {}

  /** {@code backfile names merge A B}. */
  @Command(
      name = "merge",
      description = "B is A: A stays, and takes over its spellings, its mentions and its address.")
  static final class Merge extends DecisionCommand {
    @Parameters(index = "1", paramLabel = "B", description = "the entry that it takes in")
    private String other = "";

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.mergers().merge(entry(), other);
    }
  }

  /** {@code backfile names split A NAME [--in ARTICLE...]}. */
  @Command(
      name = "split",
      description = {
        "A is two: a spelling of it, or its name in some articles, becomes an entry of its own.",
        "What was merged into A comes out of it as it was."
      })
  static final class Split extends DecisionCommand {
    @Parameters(
        index = "1",
        paramLabel = "NAME",
        description =
            "a spelling of A, or an entry that was merged into it; with --in the name of the new entry")
    private String name = "";

    @Option(
        names = "--in",
        arity = "1..*",
        paramLabel = "ARTICLE",
        description = "slugs of the articles that speak of the other")
    private List<String> articles = new ArrayList<>();

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.mergers().split(entry(), name, articles);
    }
  }

  /** {@code backfile names apart A B}. */
  @Command(name = "apart", description = "A and B are two, however alike they look.")
  static final class Apart extends DecisionCommand {
    @Parameters(index = "1", paramLabel = "B", description = "another entry")
    private String other = "";

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().apart(entry(), other);
    }
  }

  /** {@code backfile names rename A NAME}. */
  @Command(
      name = "rename",
      description =
          "A gets another name, and the address that goes with it; the old one leads there.")
  static final class Rename extends DecisionCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "its new name")
    private String name = "";

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().rename(entry(), name);
    }
  }

  /** {@code backfile names type A TYPE}. */
  @Command(name = "type", description = "A is of this type.")
  static final class Type extends DecisionCommand {
    @Parameters(
        index = "1",
        paramLabel = "TYPE",
        description = "person, place, organisation, event, agreement or work")
    private String type = "";

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().type(entry(), type);
    }
  }

  /** {@code backfile names keep A}. */
  @Command(name = "keep", description = "A is right as it is, whatever is found.")
  static final class Keep extends DecisionCommand {
    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().keep(entry());
    }
  }

  /** {@code backfile names reject A}. */
  @Command(name = "reject", description = "A is no name: no page, no links.")
  static final class Reject extends DecisionCommand {
    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().reject(entry());
    }
  }

  /** {@code backfile names never-link A}. */
  @Command(name = "never-link", description = "A keeps its page, and its mentions are no links.")
  static final class NeverLink extends DecisionCommand {
    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().neverLink(entry());
    }
  }

  /** {@code backfile names means A SPELLING --in ARTICLE...}. */
  @Command(
      name = "means",
      description = "In these articles a spelling that several entries bear means A.")
  static final class Means extends DecisionCommand {
    @Parameters(index = "1", paramLabel = "SPELLING", description = "as the articles have it")
    private String spelling = "";

    @Option(
        names = "--in",
        required = true,
        arity = "1..*",
        paramLabel = "ARTICLE",
        description = "slugs of articles")
    private List<String> articles = new ArrayList<>();

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().means(entry(), spelling, articles);
    }
  }

  /** {@code backfile names take-back A DECISION}. */
  @Command(name = "take-back", description = "What A's file says is taken out of it again.")
  static final class TakeBack extends DecisionCommand {
    @Parameters(
        index = "1",
        paramLabel = "DECISION",
        description = "page, link, search, or one of a list, such as \"not: another-entry\"")
    private String decision = "";

    @Override
    void decide(Decisions decisions) throws IOException, Refused {
      decisions.namings().takeBack(entry(), decision);
    }
  }
}
