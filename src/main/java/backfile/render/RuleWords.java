package backfile.render;

import backfile.letters.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers call the lines that a rule removes, and what made a line doubtful or was mended in
 * it. A rule without words of its own goes by its name.
 */
record RuleWords(Words words) {
  private static final String BELOW = "below-";
  private static final Pattern IN_SEEDS = Pattern.compile("in (?<n>\\d{1,9}) seeds");

  /** What the ledger says in English of a line, with the words for it. */
  private static final List<Account> ACCOUNTS =
      List.of(
          account("account.furniture", "may be page furniture \\((?<share>\\d{1,3}) %\\)"),
          account("account.cut", "the text may be cut here: a paywall note stands below"),
          account("account.sharedLine", "shared line \\(in (?<n>\\d{1,9}) seeds\\)"),
          account("account.sharedShape", "shared shape \\(in (?<n>\\d{1,9}) seeds\\)"),
          account(
              "account.date",
              "\"(?<printed>[^\"]{1,40})\" may be (?<one>[\\d-]{1,10}) or (?<other>[\\d-]{1,10})"),
          account("account.windows", "read as windows-1252, the rest as UTF-8"),
          account(
              "account.pieces",
              "(?<n>\\d{1,9}) pieces? of UTF-8 that had been read as windows-1252, read again"),
          account(
              "account.characters", "(?<n>\\d{1,9}) characters? that cannot be shown, taken out"),
          account("account.halves", "(?<n>\\d{1,9}) half characters?, shown as U\\+FFFD"),
          account(
              "account.broken",
              "(?<n>\\d{1,9}) characters? that (?:is|are) not (?<encoding>[\\w-]{1,40}), shown as U\\+FFFD"),
          account(
              "account.summary",
              "the feed gives the beginning or a summary alone; the article is not whole"),
          account("account.flattened", "Markdown read as plain text: (?<why>.*)"),
          account("account.ofSource", "line (?<line>\\d{1,9}) of the source: (?<what>.*)"));

  private record Account(String key, Pattern form, List<String> arguments) {}

  private static Account account(String key, String form) {
    Matcher names = Pattern.compile("\\(\\?<(\\w+)>").matcher(form);
    return new Account(key, Pattern.compile(form), names.results().map(m -> m.group(1)).toList());
  }

  /** Whether a rule has words of its own. */
  boolean has(String rule) {
    return words.has("rule." + rule);
  }

  /** "share label"; "line under the share label"; "shared line (in 3 seeds)". */
  String one(String rule) {
    int evidence = rule.indexOf(" (");
    if (evidence > 0) {
      return evidence(one(rule.substring(0, evidence)), inBrackets(rule, evidence));
    }
    if (has(rule)) {
      return words.text("rule." + rule);
    }
    return rule.startsWith(BELOW)
        ? words.text("rule.below", Map.of("label", one(rule.substring(BELOW.length()))))
        : rule.replace('-', ' ');
  }

  private static String inBrackets(String rule, int evidence) {
    return rule.substring(evidence + 2, rule.length() - (rule.endsWith(")") ? 1 : 0));
  }

  private String evidence(String what, String evidence) {
    Matcher seeds = IN_SEEDS.matcher(evidence);
    String shown =
        seeds.matches()
            ? words.text("rule.inSeeds", Map.of("n", Integer.parseInt(seeds.group("n"))))
            : words.digits(evidence);
    return words.text("rule.evidence", Map.of("what", what, "evidence", shown));
  }

  /** "1 share label", "5 share labels". */
  String count(int n, String rule) {
    int evidence = rule.indexOf(" (");
    if (evidence > 0) {
      return evidence(count(n, rule.substring(0, evidence)), inBrackets(rule, evidence));
    }
    if (has(rule)) {
      return words.text("rules." + rule, Map.of("n", n));
    }
    return rule.startsWith(BELOW)
        ? words.text("rules.below", Map.of("n", n, "label", one(rule.substring(BELOW.length()))))
        : words.text("rules.other", Map.of("n", n, "rule", one(rule)));
  }

  /** How many lines each rule removed, in words, the most first. */
  String counts(Map<String, Integer> removed) {
    List<String> counts =
        removed.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(rule -> count(rule.getValue(), rule.getKey()))
            .toList();
    return words.joined("list.comma", counts);
  }

  /** What the ledger says of a line, in the readers' words where it is of a known kind. */
  String account(String said) {
    for (Account account : ACCOUNTS) {
      Matcher m = account.form().matcher(said);
      if (m.matches()) {
        Map<String, Object> arguments = new HashMap<>();
        for (String name : account.arguments()) {
          arguments.put(name, argument(name, m.group(name)));
        }
        return words.text(account.key(), arguments);
      }
    }
    return said;
  }

  private Object argument(String name, String value) {
    return switch (name) {
      case "n", "share" -> Integer.parseInt(value);
      case "line" -> words.digits(value);
      case "what" -> account(value);
      default -> value;
    };
  }
}
