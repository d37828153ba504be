package backfile;

import backfile.letters.Slugs;
import java.util.Base64;
import java.util.List;

/** Articles and names that are not like the others, to stand in an archive among those. */
final class SpecialCases {
  /** Names with every letter that HTML, YAML, addresses or regular expressions could stumble on. */
  private static final List<Awkward> AWKWARD =
      List.of(
          new Awkward("Jean \"Johnny\" O'Neill", "person", "Johnny O'Neill"),
          new Awkward("Smith & Sons <Ltd>", "organisation", "Smith & Sons"),
          new Awkward("L'Île d'Yeu", "place", "Yeu"),
          new Awkward("\"Peace & Bread\" Accord", "agreement", "Bread Accord"),
          new Awkward("Rock 'n' <Roll> Fair", "event", "Roll Fair"),
          new Awkward("The 'Long' Mole & Other Poems", "work", "Long Mole"),
          new Awkward("محمد بن عيسى", "person", "بن عيسى"),
          new Awkward("דוד לוי", "person", "לוי"),
          new Awkward("王小明", "person", "小明"),
          new Awkward("Иван Петров", "person", "Петров"));

  /** A name, and the form by which a text calls its bearer. */
  private record Awkward(String name, String type, String alias) {
    String slug() {
      return Slugs.of(name).orElseThrow().value();
    }
  }

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private final Grown grown;
  private final Archive archive;

  private SpecialCases(Grown grown, Archive archive) {
    this.grown = grown;
    this.archive = archive;
  }

  /** Writes them all in the archive's language, and some in others. */
  static Archive in(Archive archive, Grown grown) {
    SpecialCases cases = new SpecialCases(grown, archive);
    cases.names();
    cases.dates();
    cases.blocks();
    cases.states();
    cases.scripts();
    cases.seeds();
    return archive;
  }

  private void article(String slug, String title, String front, String text) {
    archive.write(
        "content/articles/" + slug + ".md",
        "---\ntitle: %s\n%s---\n\n%s\n".formatted(Grown.quoted(title), front, text));
  }

  private void names() {
    StringBuilder text = new StringBuilder();
    for (Awkward named : AWKWARD) {
      archive.write(
          "content/glossary/" + named.slug() + ".md",
          "---\nname: %s\ntype: \"%s\"\naliases: [%s]\n---\n\nA note on *%s*.\n"
              .formatted(
                  Grown.quoted(named.name()),
                  named.type(),
                  Grown.quoted(named.alias()),
                  named.type()));
      text.append(grown.paragraph()).append(" — ").append(named.alias());
      text.append(" — ").append(grown.paragraph()).append("\n\n");
    }
    article(
        "awkward",
        "\"Quotes\" & <angles> with 'apostrophes' \\ and {braces}",
        """
        authors: ["Jane \\"J\\" O'Neill & Co <x>"]
        standfirst: "A & B < C > \\"D\\""
        kicker: "K & <k>"
        published: "2021-11-24"
        """,
        text.toString());
    List<Grown.Named> all = grown.names();
    article(
        "one-name",
        grown.say("headline"),
        "published: \"2003-03-03\"\n",
        all.get(0).name() + ".\n");
    article("no-name", "…", "published: \"2003-03-04\"\n", "1, 2, 3.\n");
    StringBuilder crowd = new StringBuilder();
    for (int n = 0; n < Math.min(200, all.size()); n++) {
      crowd.append(all.get(n).name()).append(n % 10 == 9 ? ".\n\n" : ", ");
    }
    article("crowd", grown.say("headline"), "published: \"2003-03-05\"\n", crowd.toString());
    grown.mentioning(grown.names(145));
    article("six-thousand", grown.say("headline"), "published: \"2010-10\"\n", grown.text(6000));
    grown.mentioning(grown.names(30));
    article("usual", grown.say("headline"), "published: \"2011-01-01\"\n", grown.text(550));
    grown.mentioning(List.of());
    article("twin", "Twin", "published: \"2012-01-01\"\n", TWIN);
    article("twin-again", "Twin again", "published: \"2012-01-02\"\n", TWIN + "\n\nOne more word.");
  }

  private static final String TWIN =
      """
      The lamp was lit at dusk by the keeper and his daughter, who had carried oil up the stairs all day long.

      It burned for forty years before the tower was taken down stone by stone and built up again on the other shore.
      """;

  private void dates() {
    int n = 0;
    for (String day : List.of("", "1999", "2004-02", "2004-02-29", "2021-11-24T14:05+01:00")) {
      String front = day.isEmpty() ? "" : "published: \"" + day + "\"\n";
      article("date-" + n++, grown.say("headline"), front, grown.text(60));
    }
  }

  private void blocks() {
    archive.write("content/media/dot.png", PICTURE);
    article(
        "blocks",
        grown.say("headline"),
        "published: \"2005-05-05\"\nlanguage: \"" + grown.language() + "\"\n",
        """
        %1$s[^1]

        ## %2$s

        1. %3$s
        2. %3$s
            - *%4$s*
            - **%4$s** and ~~%4$s~~

        > %3$s
        >
        > — %5$s

        <figure id="fig-1">
        <img src="../media/dot.png" alt="%4$s">
        <figcaption>%3$s <cite>%5$s</cite></figcaption>
        </figure>

        <figure id="fig-2">
        <figcaption>%3$s <cite>%5$s</cite></figcaption>
        </figure>

        ### %2$s

        | %4$s | %4$s |
        |------|-----:|
        | %5$s | 1 |
        | %3$s | 22 |

        ---

        ```
        let x = "<b>" && 'a'; // %4$s
        ```

        `%4$s`, [%4$s](https://example.org/?a=1&b=2) %6$s

        [^1]: %3$s
        """
            .formatted(
                grown.paragraph(),
                grown.say("subhead"),
                grown.say("sentence"),
                grown.say("thing"),
                grown.names().get(3).name(),
                grown.paragraph()));
  }

  private void states() {
    article("gone", "Gone", "withdrawn: \"By request of <somebody> & others\"\n", grown.text(60));
    article("record", grown.say("headline"), "publish: \"record\"\n", grown.text(200));
    article("cut", grown.say("headline"), "needs: [\"text\", \"authors\"]\n", grown.text(60));
    article("moved-here", grown.say("headline"), "former-slugs: [\"moved\"]\n", grown.text(60));
    archive.write(
        "content/glossary/withdrawn-name.md",
        "---\nname: \"Withdrawn Name\"\ntype: \"person\"\nwithdrawn: \"By request\"\n---\n");
    archive.write(
        "content/glossary/renamed.md",
        "---\nname: %s\ntype: \"organisation\"\nformer-slugs: [\"before\"]\nids: {wikidata: \"Q42\"}\n---\n"
            .formatted(Grown.quoted("Renamed & Sons")));
    article("of-renamed", "…!", "", "Renamed & Sons. Withdrawn Name. " + grown.paragraph());
    archive.write(
        "content/guide.md",
        "---\ntitle: \"%s\"\nnav: true\n---\n\n# %s\n\n%s\n"
            .formatted(grown.say("subhead"), grown.say("subhead"), grown.text(200)));
  }

  /** Every script that the style sheet knows of, each with a name of its own in the register. */
  private void scripts() {
    script(
        "ar",
        "ميناء قديم يفتح من جديد",
        "زار محمد بن عيسى الميناء في الصباح، ثم تحدث مع Smith & Sons عن المصابيح.",
        "> «لا نبيع البحر»، قال محمد بن عيسى في الاجتماع.");
    script(
        "fa", "بندر کهنه دوباره باز شد", "محمد بن عيسى به بندر آمد و از چراغ‌ها پرسید.", "پایان.");
    script(
        "he",
        "הנמל הישן נפתח מחדש",
        "דוד לוי ביקר בנמל ודיבר על המנורות עם L'Île d'Yeu.",
        "> הים אינו למכירה.");
    script("zh", "旧港口重新开放", "今天上午，王小明，来到港口，谈到了灯塔与渔网。", "港口有四十年的历史。");
    script("ja", "古い港がふたたび開く", "王小明、港を訪れ、灯台について話した。", "四十年の歴史がある。");
    script("ko", "옛 항구가 다시 열리다", "王小明 항구를 찾아 등대에 대해 이야기했다.", "사십 년의 역사가 있다.");
    script(
        "ru",
        "Старый порт снова открыт",
        "Иван Петров приехал в порт утром и говорил о маяках.",
        "Порту сорок лет.");
    script(
        "fr",
        "Le vieux port rouvre : « enfin ! »",
        "L'Île d'Yeu attend ses lampes depuis quarante ans.",
        "Fin.");
  }

  private void script(String language, String title, String first, String second) {
    article(
        "in-" + language,
        title,
        "language: \"%s\"\npublished: \"2018-06-01\"\nstandfirst: %s\n"
            .formatted(language, Grown.quoted(second.replace("> ", ""))),
        first + "\n\n" + second + "\n\n" + first);
  }

  private void seeds() {
    grown.mentioning(grown.names(145));
    for (int n = 0; n < 6; n++) {
      archive.write(
          "seeds/raw-" + n + ".txt",
          "Share on Facebook\nTweet\n%s\n\n%d March 2019\n\n%s\n\nAdvertisement\n\n%s\n\nAll rights reserved.\n"
              .formatted(
                  grown.say("headline"),
                  n + 1,
                  // The last is a long one.
                  n == 5 ? grown.text(6000).replace("## ", "") : grown.paragraph(),
                  grown.paragraph()));
    }
    grown.mentioning(List.of());
  }
}
