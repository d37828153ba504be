package backfile.render;

import backfile.letters.Words;
import backfile.model.Catalogue;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of what is in doubt about names. It is for who looks after the archive. */
final class ReviewPage {
  static final String FILE = "review.html";

  /** More doubts than this no page holds, however short they are. */
  static final int MOST = 60;

  /** So many elements and letters leave a page light: 40 KB when packed. */
  private static final int ELEMENTS = 2200;

  private static final int LETTERS = 60_000;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final SentenceLists sentences;
  private final Words words;

  ReviewPage(Catalogue catalogue, Frames frames, Lists lists) {
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.sentences = new SentenceLists(lists);
    this.words = lists.words();
  }

  /**
   * The page, with as many of the doubts as it holds.
   *
   * @param doubted the worst first
   * @param count how many doubts there are, shown or not
   */
  Page.Review page(List<Pages.Doubted> doubted, int count) {
    List<InDoubt> shown = new ArrayList<>();
    for (Pages.Doubted one : doubted.subList(0, fitting(doubted))) {
      shown.add(inDoubt("d" + (shown.size() + 1), one));
    }
    String title = words.text("review.title");
    return new Page.Review(
        FILE,
        frames.page(FILE, title).robots("noindex").build(),
        title,
        count,
        shown,
        count - shown.size());
  }

  private static int fitting(List<Pages.Doubted> doubted) {
    int elements = 0;
    int letters = 0;
    for (int i = 0; i < doubted.size(); i++) {
      Pages.Doubted one = doubted.get(i);
      // A doubt, a name, a sentence with its article, a command with its button.
      elements +=
          8 + 3 * one.doubt().named().size() + 9 * one.excerpts().size() + 5 * one.ways().size();
      letters += one.excerpts().stream().mapToInt(e -> e.text().length()).sum();
      letters += one.ways().stream().mapToInt(way -> way.command().length()).sum();
      if (i > 0 && (elements > ELEMENTS || letters > LETTERS)) {
        return i;
      }
    }
    return doubted.size();
  }

  private InDoubt inDoubt(String id, Pages.Doubted one) {
    Doubt doubt = one.doubt();
    List<Entity> entities =
        doubt.named().stream().flatMap(slug -> catalogue.glossary().entity(slug).stream()).toList();
    List<Choice> choices = new ArrayList<>();
    for (Pages.Way way : one.ways()) {
      choices.add(new Choice(id + "-" + (choices.size() + 1), decision(way, doubt), way.command()));
    }
    boolean said = entities.stream().anyMatch(e -> e.name().equals(doubt.spelling()));
    return new InDoubt(
        id,
        words.text("doubt." + key(doubt.kind().name())),
        said ? "" : doubt.spelling(),
        entities.stream().map(this::link).toList(),
        doubt.unnamed(),
        note(doubt),
        doubt.mentions(),
        sentences.groups(one.excerpts(), ""),
        choices);
  }

  /** An entry that readers do not meet has no address. */
  private Page.NameLink link(Entity entity) {
    Page.NameLink link = lists.link(entity, "");
    return entity.shown()
        ? link
        : new Page.NameLink("", link.name(), link.lang(), link.dir(), link.style());
  }

  private String note(Doubt doubt) {
    return doubt.types().isEmpty()
        ? doubt.missing()
        : doubt.types().entrySet().stream()
            .map(
                t ->
                    words.text(
                        "review.vote",
                        Map.of("type", TypeWords.of(t.getKey(), words).one(), "n", t.getValue())))
            .collect(Collectors.joining(words.text("list.between")));
  }

  private String decision(Pages.Way way, Doubt doubt) {
    return words.text(
        "decide." + key(way.decision().name()),
        Map.of(
            "first",
            name(doubt.entities().get(0)),
            "name",
            name(way.about()),
            "type",
            way.type().map(t -> TypeWords.of(t, words).one()).orElse("")));
  }

  /** A name inside a sentence, so that no letter of it turns the others round. */
  private String name(Slug slug) {
    String name = catalogue.glossary().entity(slug).map(Entity::name).orElse(slug.value());
    return '\u2068' + name.replaceAll("[\u2066-\u2069]", "") + '\u2069';
  }

  /** {@code MAYBE_ONE} as the key {@code maybeOne}. */
  private static String key(String constant) {
    StringBuilder key = new StringBuilder();
    for (String word : constant.toLowerCase(java.util.Locale.ROOT).split("_")) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
