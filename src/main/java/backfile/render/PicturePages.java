package backfile.render;

import backfile.letters.Words;
import backfile.model.Catalogue;
import backfile.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages that are a picture with its list: all places on the map, names found together. */
final class PicturePages {
  static final String MAP = "map.html";
  static final String NETWORK = "network.html";

  /** What the map of all places may take of its page. */
  private static final int BYTES = 16_000;

  /** So many places the page lists; the list of all places has the others. */
  private static final int LISTED = 300;

  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final Pictures pictures;
  private final Network network;

  PicturePages(Catalogue catalogue, Frames frames, Lists lists, Pictures pictures) {
    this.lists = lists;
    this.words = lists.words();
    this.network = new Network(catalogue, lists);
    this.frames = frames;
    this.pictures = pictures;
  }

  /** The pairs of names that share enough articles for a page of their own. */
  Set<Pair> pairsToLookAt() {
    return network.candidates();
  }

  /**
   * The pages that this archive has enough for.
   *
   * @param paired the pairs that have a page
   */
  List<Page> all(Set<Pair> paired) {
    List<Page> pages = new ArrayList<>();
    if (pictures.hasMap()) {
      pages.add(map());
    }
    if (!network.pairs().isEmpty()) {
      pages.add(together(paired));
    }
    return pages;
  }

  /** Leads to the names found together, where there are any. */
  Page.Link toNetwork() {
    return network.pairs().isEmpty()
        ? new Page.Link("", "")
        : new Page.Link(NETWORK, words.text("net.heading"));
  }

  private Page together(Set<Pair> paired) {
    List<Network.Tie> pairs = network.pairs();
    String heading = words.text("net.heading");
    int most = pairs.get(0).number();
    return new Page.Network(
        NETWORK,
        frames
            .page(NETWORK, heading)
            .under("glossary/")
            .description(words.text("net.pairs"))
            .build(),
        heading,
        pairs.stream()
            .map(
                p ->
                    new NamePair(
                        lists.link(p.one(), ""),
                        lists.link(p.other(), ""),
                        p.number(),
                        paired.contains(p.pair()) ? Addresses.together(p.pair()) : ""))
            .toList(),
        network.clusters().stream().map(c -> pictures.cluster(c, most)).toList());
  }

  private Page map() {
    List<Lists.Counted> places = pictures.located();
    List<Lists.Counted> listed = places.subList(0, Math.min(LISTED, places.size()));
    int more = places.size() - listed.size();
    return new Page.WorldMap(
        MAP,
        frames
            .page(MAP, words.text("map.title"))
            .under("places.html")
            .description(words.text("map.description", Map.of("n", places.size())))
            .build(),
        words.text("map.heading"),
        pictures.map(listed, "", BYTES),
        more);
  }
}
