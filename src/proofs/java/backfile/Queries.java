package backfile;

import backfile.json.Json;
import backfile.search.SearchWords;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What people may ask an archive, made from the archive by a program: each query with the page that
 * answers it, and only such as one page answers: no spelling that two names share, no phrase that
 * two articles have or that goes on in the next paragraph. A prefix or a misspelling may come near
 * several; then the one from which it was made counts. The same archive gives the same queries.
 */
final class Queries {
  private static final Pattern FRONT = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);

  /** A query, what kind it is, and the address that should be among the first answers. */
  record Query(String kind, String text, String answer) {}

  private final Random random = new Random(1976);
  private final Path site;
  private final List<Map<String, Object>> names = new ArrayList<>();
  private final List<Map<String, Object>> articles = new ArrayList<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final Map<String, Integer> in = new HashMap<>();

  Queries(Path site) throws IOException, Json.Malformed {
    this.site = site;
    read("entities", names);
    names.removeIf(name -> !Files.exists(site.resolve("glossary/" + name.get("slug") + ".html")));
    read("articles", articles);
    for (Map<String, Object> article : articles) {
      Path file = site.resolve("articles/" + article.get("slug") + ".md");
      if (Files.exists(file)) {
        String body = FRONT.matcher(Files.readString(file)).replaceFirst("");
        List<String> of = new ArrayList<>();
        body.lines().filter(l -> !l.startsWith("<")).forEach(l -> of.addAll(SearchWords.of(l)));
        words.put(String.valueOf(article.get("slug")), of);
        new TreeSet<>(of).forEach(word -> in.merge(word, 1, Integer::sum));
      }
    }
  }

  private void read(String table, List<Map<String, Object>> into)
      throws IOException, Json.Malformed {
    for (Map<String, ?> row :
        Json.objects(Files.readString(site.resolve("data/" + table + ".json")))) {
      Map<String, Object> values = new HashMap<>();
      row.forEach((key, value) -> values.put(key, Objects.requireNonNullElse(value, "")));
      into.add(values);
    }
  }

  /** So many of each kind, if the archive has them. */
  List<Query> all(int each) throws IOException {
    List<Query> all = new ArrayList<>();
    Map<String, Set<String>> meanings = new TreeMap<>();
    for (Map<String, Object> name : names) {
      for (String form : forms(name)) {
        meanings.computeIfAbsent(plain(form), f -> new TreeSet<>()).add(text(name, "slug"));
      }
    }
    for (int i = 0; i < each * 20 && count(all, "name") < each; i++) {
      Map<String, Object> name = names.get(random.nextInt(names.size()));
      add(all, "name", text(name, "name"), name, meanings, each);
      add(all, "misspelt name", misspelt(text(name, "name")), name, meanings, each);
      List<String> forms = forms(name);
      add(all, "other spelling", forms.get(random.nextInt(forms.size())), name, meanings, each);
      add(
          all,
          "prefix",
          text(name, "name").substring(0, text(name, "name").length() * 3 / 4),
          name,
          meanings,
          each);
      for (String script : List.of("Cyrillic", "Greek", "Hebrew", "Arabic")) {
        Transliterator to = Transliterator.getInstance("Latin-" + script);
        add(
            all,
            "transliteration",
            to.transliterate(SearchWords.fold(text(name, "name"))),
            name,
            meanings,
            each);
      }
    }
    List<String> slugs = new ArrayList<>(words.keySet());
    for (int i = 0; i < each * 20; i++) {
      String slug = slugs.get(random.nextInt(slugs.size()));
      List<String> of = words.getOrDefault(slug, List.of());
      List<String> rare =
          of.stream().filter(w -> w.length() > 3 && in.getOrDefault(w, 0) < 6).distinct().toList();
      if (rare.size() > 1 && count(all, "two rare words") < each) {
        int one = random.nextInt(rare.size() - 1);
        all.add(
            new Query(
                "two rare words",
                rare.get(one + 1) + " " + rare.get(one),
                "articles/" + slug + ".html"));
      }
      String phrase = count(all, "phrase") < each ? phrase(slug) : "";
      if (!phrase.isEmpty()) {
        all.add(new Query("phrase", "\"" + phrase + "\"", "articles/" + slug + ".html"));
      }
    }
    return all;
  }

  private static int count(List<Query> all, String kind) {
    return (int) all.stream().filter(query -> query.kind().equals(kind)).count();
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.get(key));
  }

  private static String plain(String form) {
    return String.join(" ", SearchWords.of(form));
  }

  private static List<String> forms(Map<String, Object> name) {
    List<String> forms = new ArrayList<>();
    if (name.get("aliases") instanceof List<?> aliases) {
      aliases.forEach(alias -> forms.add(String.valueOf(alias)));
    }
    forms.add(text(name, "name"));
    return forms;
  }

  /** Only what means one entry: of two people by one name neither is the right one. */
  private void add(
      List<Query> all,
      String kind,
      String query,
      Map<String, Object> name,
      Map<String, Set<String>> meanings,
      int each) {
    boolean one = meanings.getOrDefault(plain(query), Set.of()).size() < 2;
    if (one && query.length() > 3 && count(all, kind) < each) {
      all.add(new Query(kind, query, "glossary/" + text(name, "slug") + ".html"));
    }
  }

  /** One letter of the longest word left out, doubled, swapped or changed. */
  private String misspelt(String name) {
    String longest = "";
    for (String word : name.split(" ")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    if (longest.length() < 5) {
      return "";
    }
    int at = 1 + random.nextInt(longest.length() - 2);
    String start = longest.substring(0, at);
    char c = longest.charAt(at);
    String end = longest.substring(at + 1);
    String wrong =
        switch (random.nextInt(4)) {
          case 0 -> start + end;
          case 1 -> start + c + c + end;
          case 2 -> start + end.charAt(0) + c + end.substring(1);
          default -> start + (char) ('a' + random.nextInt(26)) + end;
        };
    return wrong.equals(longest) ? "" : name.replace(longest, wrong);
  }

  /** Four words side by side in one paragraph that stand so in one article alone. */
  private String phrase(String slug) throws IOException {
    List<String> of = words.getOrDefault(slug, List.of());
    if (of.size() < 60) {
      return "";
    }
    int at = random.nextInt(of.size() - 4);
    List<String> phrase = of.subList(at, at + 4);
    String text = String.join(" ", phrase);
    boolean one = words.values().stream().filter(w -> isIn(w, phrase)).limit(2).count() == 1;
    return one && paragraphs(slug).stream().anyMatch(p -> p.contains(" " + text + " ")) ? text : "";
  }

  private static boolean isIn(List<String> text, List<String> phrase) {
    for (int i = text.indexOf(phrase.get(0)); i >= 0 && i + phrase.size() <= text.size(); i++) {
      if (text.subList(i, i + phrase.size()).equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  private List<String> paragraphs(String slug) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (var paragraph :
        org.jsoup.Jsoup.parse(site.resolve("articles/" + slug + ".html").toFile())
            .select(".body p")) {
      paragraph.select("a.n").remove();
      paragraphs.add(" " + String.join(" ", SearchWords.of(paragraph.text())) + " ");
    }
    return paragraphs;
  }
}
