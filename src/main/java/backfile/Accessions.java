package backfile;

import backfile.disk.Trees;
import backfile.letters.Reserved;
import backfile.letters.Slugs;
import backfile.markdown.ArticleStub;
import backfile.model.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which seed became which article: what the files of content/ say of it, then each seed as it is
 * entered and each new article as it is added. Kept by one thread; {@link #leader} may be asked by
 * several once all seeds are entered.
 */
final class Accessions {
  /** A seed by its place: a file of seeds/ and which article of it. */
  record Key(String file, int part) {}

  /** A longer name of a file is cut at a word, which leaves room for a number behind it. */
  private static final int LONGEST_NAME = 70;

  private final Map<Key, ArticleStub> bySeed = new HashMap<>();
  private final Map<String, List<ArticleStub>> byHash = new HashMap<>();
  private final Set<Slug> taken = new HashSet<>();
  private final Map<Slug, Integer> numbers = new HashMap<>();
  private final Map<String, Key> leaderOfHash = new HashMap<>();
  private final Set<Key> seeds = new HashSet<>();

  /** Enters what the files of a folder of articles say; even a broken one holds its place. */
  void enter(Path articles) throws IOException {
    for (String file : Trees.files(articles)) {
      if (file.endsWith(".md") && !file.contains("/")) {
        String name = file.substring(0, file.length() - 3);
        byte[] bytes =
            Files.isReadable(articles.resolve(file))
                ? Files.readAllBytes(articles.resolve(file))
                : new byte[0];
        enter(ArticleStub.read(name, bytes));
      }
    }
  }

  private void enter(ArticleStub stub) {
    taken.add(stub.slug());
    taken.addAll(stub.formerSlugs());
    Slug.read(stub.name()).ifPresent(taken::add);
    stub.seed()
        .ifPresent(
            seed -> {
              bySeed.put(new Key(seed.file(), seed.part()), stub);
              byHash.computeIfAbsent(seed.sha256(), h -> new ArrayList<>()).add(stub);
            });
  }

  /** Enters a seed that is there but cannot be read: its article is not without one. */
  void enter(Key seed) {
    seeds.add(seed);
  }

  /**
   * Enters a seed. Of those with the same bytes one leads: the one that has an article, else the
   * first that is entered.
   */
  void enter(Key seed, String sha256) {
    enter(seed);
    Key leader = leaderOfHash.get(sha256);
    if (leader == null || !bySeed.containsKey(leader) && bySeed.containsKey(seed)) {
      leaderOfHash.put(sha256, seed);
    }
  }

  /** The seed that leads those with these bytes; the seed itself when it is alone. */
  Key leader(Key seed, String sha256) {
    return leaderOfHash.getOrDefault(sha256, seed);
  }

  /** The article of a seed, also of one that is still the same but has another name now. */
  Optional<ArticleStub> article(Key seed, String sha256) {
    return Optional.ofNullable(bySeed.get(seed)).or(() -> renamed(sha256));
  }

  private Optional<ArticleStub> renamed(String sha256) {
    return byHash.getOrDefault(sha256, List.of()).stream()
        .filter(
            stub ->
                stub.seed().filter(s -> !seeds.contains(new Key(s.file(), s.part()))).isPresent())
        .findFirst();
  }

  /**
   * A slug that no article has or had, of the title or else of the file's name; it is taken. A
   * file's name that is a slug already stays whole, so that what was filed under it is found again.
   */
  Slug slug(Optional<String> title, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    Slug wish =
        title
            .flatMap(Slugs::of)
            .or(() -> Slug.read(name).filter(slug -> name.length() <= LONGEST_NAME))
            .or(() -> Slugs.of(name))
            .orElse(new Slug("article"));
    Slug slug = wish;
    int n = numbers.getOrDefault(wish, 2);
    for (; Reserved.is(slug) || !taken.add(slug); n++) {
      slug = new Slug(wish + "-" + n);
    }
    numbers.put(wish, n);
    return slug;
  }

  /** Adds the article of a seed, unless one is known of it. */
  void add(Key seed, ArticleStub article) {
    bySeed.putIfAbsent(seed, article);
  }

  /**
   * The articles whose seed is gone, each by that seed.
   *
   * @param given those that a seed gave, maybe one of another name
   */
  Map<Key, ArticleStub> gone(Set<Slug> given) {
    Map<Key, ArticleStub> gone = new HashMap<>(bySeed);
    gone.keySet().removeAll(seeds);
    gone.values().removeIf(article -> given.contains(article.slug()));
    return gone;
  }
}
