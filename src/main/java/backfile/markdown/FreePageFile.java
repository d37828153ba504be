package backfile.markdown;

import backfile.model.Block;
import backfile.model.Refused;
import java.util.List;

/**
 * A page that a person writes, {@code content/NAME.md}.
 *
 * @param title what it is called; the file's name where none is written
 * @param nav whether the navigation leads to it
 */
public record FreePageFile(String title, boolean nav, List<Block> body) {
  /** Copies the body. */
  public FreePageFile {
    body = List.copyOf(body);
  }

  /** Reads a file; {@code name} is its name without the ending. */
  public static FreePageFile read(String name, byte[] bytes) throws Refused {
    ContentText text = ContentText.of(bytes);
    Yaml.Pairs yaml = text.front();
    List<Block> blocks = MarkdownReader.read(text.body()).blocks();
    String title = yaml.text("title").map(ArticleFile::oneLine).orElse("");
    if (title.isEmpty() && !blocks.isEmpty() && blocks.get(0) instanceof Block.Heading h) {
      title = h.prose().text();
      blocks = blocks.subList(1, blocks.size());
    }
    return new FreePageFile(title.isEmpty() ? name : title, yaml.is("nav", false), blocks);
  }
}
