package backfile.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something about names that the articles alone do not decide, for a person who knows. Until it is
 * decided the archive keeps to what it is sure of: two entries stay two, a spelling that fits
 * several stays without a link.
 *
 * @param spelling the name that the doubt is about, as it is written in the articles
 * @param entities the entries that it is about, those first that the archive mentions most; for
 *     {@link Kind#LOOKALIKE} the one that is looked like, and the one that looks like it
 * @param mentions how many mentions hang on it
 * @param types for {@link Kind#TYPE} and {@link Kind#STANDS_FOR}: how many mentions speak for which
 *     type; else empty
 * @param places some places where it stands, in the order of the articles' slugs; at most {@value
 *     #MOST_PLACES}
 * @param another for {@link Kind#TYPE} and {@link Kind#MAYBE_TWO}: the articles that may speak of
 *     another of the name, where they are at most {@value #MOST_ARTICLES}; else empty
 * @param missing for {@link Kind#IDLE}: what the decision names and the archive does not have; else
 *     empty
 */
public record Doubt(
    Kind kind,
    String spelling,
    List<Slug> entities,
    int mentions,
    Map<EntityType, Integer> types,
    List<Place> places,
    List<Slug> another,
    String missing) {
  /** More places than this are not given. */
  public static final int MOST_PLACES = 6;

  /** Of more entries than this the first are named. */
  public static final int MOST_ENTRIES = 6;

  /** Who would part more articles than this has to look at them first. */
  public static final int MOST_ARTICLES = 12;

  /** The worst first: by the mentions that hang on it, then by kind, spelling and entries. */
  public static final Comparator<Doubt> WORST_FIRST =
      Comparator.comparingInt((Doubt d) -> -d.mentions)
          .thenComparing(Doubt::kind)
          .thenComparing(Doubt::spelling)
          .thenComparing(d -> d.entities.toString())
          .thenComparing(Doubt::missing);

  /** Copies the collections. */
  public Doubt {
    entities = List.copyOf(entities);
    types = java.util.Collections.unmodifiableMap(new TreeMap<>(types));
    places = places.stream().sorted().limit(MOST_PLACES).toList();
    another = another.size() > MOST_ARTICLES ? List.of() : another.stream().sorted().toList();
  }

  /** The entries that are named where there are many. */
  public List<Slug> named() {
    return entities.subList(0, Math.min(MOST_ENTRIES, entities.size()));
  }

  /** How many entries are not named. */
  public int unnamed() {
    return entities.size() - named().size();
  }

  /**
   * A mention, from which a sentence can be cut.
   *
   * @param at points into {@link Article#passages} of the whole article; a part of it that readers
   *     may not see has passages that are not shown
   */
  public record Place(Slug article, Mention at) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = article.compareTo(other.article);
      return order != 0 ? order : at.compareTo(other.at);
    }
  }

  /** What is in doubt. */
  public enum Kind {
    /** Two entries that may be one: "Mikhail Petrov" and "Michail Petrow". */
    MAYBE_ONE,
    /** An entry whose articles speak of it in two ways, so that it may be two. */
    MAYBE_TWO,
    /** One spelling that several entries bear, in articles that do not say which is meant. */
    ONE_SPELLING,
    /** The mentions of an entry disagree on what it is. */
    TYPE,
    /** A place whose name also stands for its government or its team. */
    STANDS_FOR,
    /** A name that looks like another's because letters of other scripts stand in it. */
    LOOKALIKE,
    /** A person's decision that fits nothing any more. */
    IDLE;

    /** The decisions that settle a doubt of this kind, the likeliest first. */
    public List<Decision> settledBy() {
      return switch (this) {
        case MAYBE_ONE -> List.of(Decision.MERGE, Decision.KEEP_APART);
        case MAYBE_TWO -> List.of(Decision.SPLIT, Decision.KEEP);
        case ONE_SPELLING -> List.of(Decision.ONLY_IN, Decision.MERGE);
        case TYPE -> List.of(Decision.TYPE, Decision.SPLIT, Decision.REJECT);
        case STANDS_FOR -> List.of(Decision.KEEP, Decision.NEVER_LINK);
        case LOOKALIKE -> List.of(Decision.MERGE, Decision.REJECT, Decision.KEEP_APART);
        case IDLE -> List.of(Decision.TAKE_BACK);
      };
    }
  }

  /** What a person may decide about names. */
  public enum Decision {
    /** The entries are one. */
    MERGE,
    /** The entries are two; they are never to be merged. */
    KEEP_APART,
    /** The entry is two. */
    SPLIT,
    /** It is right as it is. */
    KEEP,
    /** It is of another type. */
    TYPE,
    /** It is no name: no page, no links. */
    REJECT,
    /** It has a page, and its mentions become no links. */
    NEVER_LINK,
    /** In some articles the spelling means one of them. */
    ONLY_IN,
    /** The decision itself goes. */
    TAKE_BACK
  }
}
