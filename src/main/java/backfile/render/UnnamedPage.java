package backfile.render;

import backfile.letters.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The page of the sentences that rest on somebody who is not named: what a reader of news weighs
 * apart from what a name vouches for.
 */
final class UnnamedPage {
  static final String FILE = "unnamed-sources.html";

  private final Frames frames;
  private final Lists lists;
  private final SentenceLists sentences;
  private final Words words;

  UnnamedPage(Frames frames, Lists lists) {
    this.frames = frames;
    this.lists = lists;
    this.sentences = new SentenceLists(lists);
    this.words = lists.words();
  }

  /** The page; the kind of most sentences first. */
  Page.Unnamed page(List<Pages.UnnamedKind> unnamed) {
    List<SourceKind> kinds = new ArrayList<>();
    int all = 0;
    for (Pages.UnnamedKind kind :
        unnamed.stream()
            .sorted(
                Comparator.comparingInt((Pages.UnnamedKind k) -> -k.sentences())
                    .thenComparing(Pages.UnnamedKind::kind))
            .toList()) {
      SentenceLists.Quoted quoted =
          sentences.quoted(
              kind.articles().stream().map(lists::cardOf).toList(), kind.excerpts(), "");
      kinds.add(
          new SourceKind(
              kind.kind(),
              words.text("kind." + kind.kind()),
              kind.sentences(),
              quoted.groups(),
              quoted.more(),
              quoted.others(),
              quoted.untold()));
      all += kind.sentences();
    }
    String title = words.text("unnamed.title");
    return new Page.Unnamed(
        FILE,
        frames
            .page(FILE, title)
            .under("about.html")
            .description(words.text("unnamed.description", Map.of("n", all)))
            .build(),
        title,
        all,
        kinds);
  }
}
