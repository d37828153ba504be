package backfile.markdown;

import backfile.model.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Changes single keys of a file of content/ and leaves every other byte of it as it is: notes,
 * comments, unknown keys, their order, line ends. A change and its opposite give the first file
 * back, so that a file which the machine wrote is the machine's again. Immutable.
 */
public final class FrontEdit {
  private final String text;
  private final List<String> order;
  private final FrontLayout layout;

  private FrontEdit(String text, List<String> order) throws Refused {
    this.text = text;
    this.order = order;
    this.layout = FrontLayout.of(text);
  }

  /**
   * Opens the file of a glossary entry.
   *
   * @throws Refused when its front matter can't be read, or is not one key a line
   */
  public static FrontEdit ofEntry(byte[] file) throws Refused {
    ContentText.of(file);
    return new FrontEdit(new String(file, StandardCharsets.UTF_8), FrontKeys.ENTRY.keys());
  }

  /** The file as it is now. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether two files are the same to the byte. */
  public boolean same(FrontEdit other) {
    return text.equals(other.text);
  }

  /** Writes a text, in the place of the one that stands there or at the key's usual place. */
  public FrontEdit text(String key, String value) throws Refused {
    return raw(key, YamlWriter.quoted(value));
  }

  /** Writes true or false. */
  public FrontEdit is(String key, boolean value) throws Refused {
    return raw(key, String.valueOf(value));
  }

  /** Writes a value as YAML has it, in one line. */
  FrontEdit raw(String key, String yaml) throws Refused {
    Optional<FrontLayout.Part> part = layout.part(key);
    if (part.isPresent()) {
      String space = part.get().from() == part.get().to() ? " " : "";
      return with(part.get().from(), part.get().to(), space + yaml);
    }
    int at = layout.start();
    int rank = -1;
    for (FrontLayout.Part before : layout.parts()) {
      int place = order.indexOf(before.key());
      if (place > rank && place < order.indexOf(key)) {
        rank = place;
        at = layout.lineBehind(before.to());
      }
    }
    return with(at, at, key + ": " + yaml + layout.lineEnd());
  }

  /** Takes a key away with its value; one that is not there is no mistake. */
  public FrontEdit drop(String key) throws Refused {
    Optional<FrontLayout.Part> part = layout.part(key);
    return part.isEmpty() ? this : with(part.get().start(), layout.lineBehind(part.get().to()), "");
  }

  /** Adds texts to the end of a list, but for those that stand in it. */
  public FrontEdit add(String key, List<String> values) throws Refused {
    FrontEdit edit = this;
    for (String value : values) {
      edit = edit.addOne(key, value);
    }
    return edit;
  }

  private FrontEdit addOne(String key, String value) throws Refused {
    String quoted = YamlWriter.quoted(value);
    Optional<FrontLayout.Part> found = layout.part(key);
    if (found.isEmpty() || found.get().items().isEmpty()) {
      return raw(key, "[" + quoted + "]");
    }
    FrontLayout.Part part = found.get();
    if (part.items().stream().anyMatch(item -> item.says(value))) {
      return this;
    }
    FrontLayout.Item last = part.items().get(part.items().size() - 1);
    return switch (part.kind()) {
      case FLOW -> with(last.to(), last.to(), ", " + quoted);
      case BLOCK -> {
        int line = layout.lineOf(last.from());
        String bullet = text.substring(line, last.from());
        int behind = layout.lineBehind(last.to());
        yield with(behind, behind, bullet + quoted + layout.lineEnd());
      }
      case ALONE -> raw(key, "[" + YamlWriter.quoted(last.text()) + ", " + quoted + "]");
    };
  }

  /** Takes texts out of a list, and the key with the last of them. */
  public FrontEdit take(String key, List<String> values) throws Refused {
    FrontEdit edit = this;
    for (String value : values) {
      edit = edit.takeOne(key, value);
    }
    return edit;
  }

  private FrontEdit takeOne(String key, String value) throws Refused {
    List<FrontLayout.Item> items = layout.part(key).map(FrontLayout.Part::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      FrontLayout.Item item = items.get(i);
      if (!item.says(value)) {
        continue;
      }
      if (items.size() == 1) {
        return drop(key);
      }
      if (layout.part(key).orElseThrow().kind() == FrontLayout.Kind.BLOCK) {
        return with(layout.lineOf(item.from()), layout.lineBehind(item.to()), "");
      }
      return i == 0
          ? with(item.from(), items.get(1).from(), "")
          : with(items.get(i - 1).to(), item.to(), "");
    }
    return this;
  }

  /** Puts one text of a list in the place of another. */
  public FrontEdit replace(String key, String value, String by) throws Refused {
    for (FrontLayout.Item item : layout.part(key).map(FrontLayout.Part::items).orElse(List.of())) {
      if (item.says(value)) {
        return with(item.from(), item.to(), YamlWriter.quoted(by));
      }
    }
    return this;
  }

  private FrontEdit with(int from, int to, String by) throws Refused {
    return new FrontEdit(text.substring(0, from) + by + text.substring(to), order);
  }
}
