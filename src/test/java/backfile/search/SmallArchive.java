package backfile.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** An index over some hundred invented articles in several scripts; the same each time. */
public final class SmallArchive {
  private static final List<String> WORDS =
      List.of(
          ("the of to and a in that for on was with harbour council vote minister ministers visit visited bridge"
                  + " river school market strike treaty border desert winter summer police court letter signed"
                  + " speech crowd train station hospital island election budget water electricity farmers"
                  + " fishermen library museum archive photograph newspaper correspondent yesterday Tuesday"
                  + " l'accord d'État café naïve Straße œuvre señor São resumé coöperate İstanbul Ærø Łódź"
                  + " وزير الدفاع الرباط مدرسة محكمة الجزائر המשטרה ירושלים мэр города школа")
              .split(" "));

  private static final List<String> UNSPACED =
      List.of("東京都議会", "選挙の結果", "北京大学", "กรุงเทพมหานคร", "サッカー大会");

  /** So small that words go on in further files and few names share one. */
  private static final Sizes.Limits SMALL = new Sizes.Limits(100, 60, 7);

  private static final String[][] SOME = {
    {"Amina Diallo", "p", "Diallo"},
    {"Björn Åkesson", "p", "Akesson"},
    {"Nguyễn Văn An", "p", "Nguyen Van An"},
    {"محمد الإدريسي", "p", "Mohammed al-Idrissi"},
    {"Елена Морозова", "p", "Elena Morozova"},
    {"דוד לוי", "p", "David Levi"},
    {"田中 花子", "p", "Tanaka Hanako"},
    {"Northern Ports Authority", "o", "NPA", "Ports Authority"},
    {"Ministry of Rivers", "o"},
    {"Saint-Étienne", "l"},
    {"Rabat", "l", "الرباط"},
    {"Washington", "l", "Washington, D.C."},
    {"Treaty of the Two Rivers", "a", "Two Rivers Treaty"},
    {"Battle of Long Bridge", "e"},
    {"O’Connor Bridge", "l"},
    {"Boutros Boutros-Ghali", "p", "Boutros-Ghali"},
    {"Boutros Ghali", "p"}
  };

  private static final String[][] NAMES = names();

  /** Some that are told apart by every means, and many that share their parts. */
  private static String[][] names() {
    List<String[]> names = new ArrayList<>(List.of(SOME));
    for (String last : "Abara Benali Castellanos Dvořák Eklund Gozzi Qasim Zeller".split(" ")) {
      for (String first : "Karl Lucía Omar Sofia Tomás Uma Yusuf Hélène".split(" ")) {
        names.add(
            first.startsWith("K")
                ? new String[] {first + " " + last, "p", last}
                : new String[] {first + " " + last, "p"});
      }
    }
    return names.toArray(String[][]::new);
  }

  private final Map<String, String> files = new TreeMap<>();
  private final List<String> texts = new ArrayList<>();
  private final String first;

  /** Makes an archive of so many articles, its index in small files. */
  public SmallArchive(int articles) throws IOException {
    this(articles, SMALL);
  }

  SmallArchive(int articles, Sizes.Limits limits) throws IOException {
    Random random = new Random(7);
    SearchIndex index = new SearchIndex(files::put, runs(), limits);
    for (int i = 0; i < articles; i++) {
      List<String> body = new ArrayList<>();
      StringBuilder paragraph = new StringBuilder();
      List<ArticleWords.Mentioned> names = new ArrayList<>();
      int length = 30 + random.nextInt(300);
      for (int n = 0; n < length; n++) {
        paragraph.append(word(random, articles)).append(random.nextInt(9) == 0 ? ". " : " ");
        if (random.nextInt(60) == 0) {
          String name = NAMES[Math.max(0, random.nextInt(2 * NAMES.length) - NAMES.length)][0];
          names.add(new ArticleWords.Mentioned(name, name, name));
          paragraph.append(name).append(random.nextInt(3) == 0 ? "’s " : " ");
        }
        if (random.nextInt(50) == 0) {
          body.add(paragraph.toString());
          paragraph.setLength(0);
        }
      }
      body.add(paragraph.toString());
      String title =
          word(random, articles) + " " + word(random, articles) + " " + NAMES[i % NAMES.length][0];
      texts.add(String.join("\n", body));
      index.add(
          new SearchIndex.Article(
              title,
              "a-" + i,
              i > articles * 9 / 10 ? "" : (2020 - i / 50) + "-05-01",
              i % 5 == 0 ? "ar" : "",
              i % 3 == 0 ? "The Daily" : "Wire"),
          ArticleWords.of(title, i % 4 == 0 ? word(random, articles) : "", body, names));
    }
    List<SearchIndex.Name> names = new ArrayList<>();
    for (String[] name : NAMES) {
      names.add(
          new SearchIndex.Name(
              name[0],
              name[0],
              name[1],
              "glossary/n-" + names.size() + ".html",
              articles / (names.size() + 1),
              names.size() % 2 == 0 ? "A name <b>of</b> \"this\" archive" : "",
              List.of(name).subList(2, name.length)));
    }
    first = index.finish(names);
  }

  /** Runs that are kept in memory. */
  public static Runs runs() {
    Map<Long, byte[]> kept = new HashMap<>();
    return new Runs() {
      @Override
      public long add(byte[] bytes) {
        kept.put((long) kept.size(), bytes);
        return kept.size() - 1L;
      }

      @Override
      public byte[] at(long place) {
        return kept.getOrDefault(place, new byte[0]);
      }
    };
  }

  private static String word(Random random, int articles) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return UNSPACED.get(random.nextInt(UNSPACED.size()));
    }
    if (kind == 1) {
      return "x" + random.nextInt(articles * 4);
    }
    return WORDS.get((int) (Math.pow(random.nextDouble(), 1.6) * WORDS.size()));
  }

  /** The name of the index's first file. */
  public String first() {
    return first;
  }

  /** The index's files by their addresses. */
  public Map<String, String> files() {
    return files;
  }

  /** Queries of every kind, the same each time. */
  public List<String> queries(int number) {
    Random random = new Random(8);
    List<String> queries = new ArrayList<>();
    while (queries.size() < number) {
      String[] name = NAMES[random.nextInt(NAMES.length)];
      String form = name[random.nextInt(2) * (random.nextInt(name.length - 1) + 1)];
      form = form.length() == 1 ? name[0] : form;
      String[] words = texts.get(random.nextInt(texts.size())).split("\\s+");
      int at = random.nextInt(Math.max(1, words.length - 5));
      int cut =
          form.offsetByCodePoints(0, 1 + random.nextInt(form.codePointCount(0, form.length())));
      switch (random.nextInt(9)) {
        case 0 -> queries.add(form);
        case 1 -> queries.add(form.substring(0, cut));
        case 2 ->
            queries.add(form.substring(0, cut) + form.substring(Math.min(form.length(), cut + 1)));
        case 3 -> queries.add(words[at] + " " + words[random.nextInt(words.length)] + " ");
        case 4 ->
            queries.add('"' + words[at] + " " + words[Math.min(words.length - 1, at + 1)] + '"');
        case 5 -> queries.add("« " + form + " » " + words[at]);
        case 6 -> queries.add(words[at].substring(0, Math.max(1, words[at].length() / 2)));
        case 7 -> queries.add(words[at] + form + "s");
        default -> queries.add(words[at] + " zzz " + form.toUpperCase(java.util.Locale.ROOT));
      }
    }
    return queries;
  }
}
