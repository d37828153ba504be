package backfile.render;

import java.util.ArrayList;
import java.util.List;

/** The pages that are a picture with its list: all places on the map. */
final class PicturePages {
  static final String MAP = "map.html";

  /** What the map of all places may take of its page. */
  private static final int BYTES = 16_000;

  /** So many places the page lists; the list of all places has the others. */
  private static final int LISTED = 300;

  private final Frames frames;
  private final Pictures pictures;

  PicturePages(Frames frames, Pictures pictures) {
    this.frames = frames;
    this.pictures = pictures;
  }

  /** The pages that this archive has enough for. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    if (pictures.hasMap()) {
      pages.add(map());
    }
    return pages;
  }

  private Page map() {
    List<Lists.Counted> places = pictures.located();
    List<Lists.Counted> listed = places.subList(0, Math.min(LISTED, places.size()));
    int more = places.size() - listed.size();
    return new Page.WorldMap(
        MAP,
        frames
            .page(MAP, "Map")
            .under("places.html")
            .description(Lists.count(places.size(), "place") + " on the map")
            .build(),
        "Where it happened",
        pictures.map(listed, "", BYTES),
        more);
  }
}
