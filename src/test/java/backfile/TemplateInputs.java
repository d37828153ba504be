package backfile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template asks of those who call it, read from its text. */
final class TemplateInputs {
  private static final Pattern MACRO =
      Pattern.compile(
          "<#(?:macro|function) (\\w+)([^>]*)>(.*?)</#(?:macro|function)>", Pattern.DOTALL);

  /** What FreeMarker reads as an expression: an interpolation, or a tag. */
  private static final Pattern CODE = Pattern.compile("\\$\\{([^}]*)}|<[#@]([^>]*)>");

  private static final Pattern NAME = Pattern.compile("(?<![\\w.?\"-])[a-zA-Z]\\w*");

  private static final Pattern DEFINED =
      Pattern.compile("<#(?:import \"[^\"]+\" as|list [^>]*? as|local|assign) (\\w+)");

  private static final Set<String> SYNTAX =
      Set.of(
          "if else elseif list as sep local assign import include nested return t macro function words true false"
              .split(" "));

  private TemplateInputs() {}

  /** The macros and functions of a template with the names of their parameters. */
  static Map<String, Set<String>> macros(String text) {
    Map<String, Set<String>> macros = new TreeMap<>();
    Matcher macro = MACRO.matcher(text);
    while (macro.find()) {
      Set<String> parameters = new TreeSet<>();
      Arrays.stream(macro.group(2).strip().split("\\s+"))
          .map(p -> p.replaceFirst("=.*", ""))
          .filter(p -> !p.isEmpty())
          .forEach(parameters::add);
      macros.put(macro.group(1), parameters);
    }
    return macros;
  }

  /** The variables that a template uses and does not make itself; {@code words} is known to all. */
  static Set<String> of(String template) {
    String text = template.replaceAll("(?s)<#--.*?-->", "");
    Set<String> used = new TreeSet<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      String inside = code.group(1) == null ? code.group(2) : code.group(1);
      // An argument's name is no variable, nor is what stands in a text.
      Matcher name = NAME.matcher(inside.replaceAll("\"[^\"]*\"", "").replaceAll("\\w+=(?!=)", ""));
      while (name.find()) {
        used.add(name.group());
      }
    }
    used.removeAll(SYNTAX);
    Matcher defined = DEFINED.matcher(text);
    while (defined.find()) {
      used.remove(defined.group(1));
    }
    macros(text)
        .forEach(
            (macro, parameters) -> {
              used.remove(macro);
              used.removeAll(parameters);
            });
    return used;
  }
}
