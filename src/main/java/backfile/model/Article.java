package backfile.model;

import java.util.List;

/** An article: what is known of it, and its body in reading order. */
public record Article(Front front, List<Block> body) {
  /** Copies the body. */
  public Article {
    body = List.copyOf(body);
  }

  /** The passages of the article in reading order, the standfirst first when there is one. */
  public List<Passage> passages() {
    return Passage.of(this);
  }
}
