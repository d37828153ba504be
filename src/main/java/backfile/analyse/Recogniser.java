package backfile.analyse;

import backfile.model.Names;
import backfile.model.Passage;
import java.util.List;

/**
 * Finds the names of one article. A pure function of the passages and the language: nothing of the
 * archive, nothing of the register comes in, so that its answer can be kept by the hash of the
 * text. Implementations may be used by several threads at once.
 */
public interface Recogniser {

  /** Changes whenever the same text may get another answer. */
  String version();

  /**
   * The names of an article.
   *
   * @param passages in reading order; mentions point into this list
   * @param language BCP 47 of the text
   */
  Names names(List<Passage> passages, String language);

  /** The recogniser that Backfile uses. */
  static Recogniser usual() {
    return NameRecogniser.INSTANCE;
  }
}
