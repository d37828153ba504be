package backfile.clean;

import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import backfile.xml.XmlElement;
import backfile.xml.XmlItems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export of WordPress, or a feed (RSS 0.9 to 2.0, Atom): many articles in one XML file, read one
 * by one. Which of them a file is, its root element says; other XML is refused. An item that is not
 * well-formed is passed over.
 */
final class XmlFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("xml", "rss", "atom", "rdf", "wxr");
  private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");
  private static final Set<String> ROOTS = Set.of("rss", "rdf:RDF", "atom:feed");

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://wordpress.org/export/", "wp:"),
          Map.entry("http://wordpress.org/export/1.0/excerpt/", "excerpt:"),
          Map.entry("http://wordpress.org/export/1.1/excerpt/", "excerpt:"),
          Map.entry("http://wordpress.org/export/1.2/excerpt/", "excerpt:"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
          Map.entry("http://rssnamespace.org/feedburner/", "feedburner:"),
          Map.entry("http://www.w3.org/2005/Atom", "atom:"),
          Map.entry("http://purl.org/atom/ns#", "atom:"),
          Map.entry("http://www.w3.org/1999/xhtml", "html:"));

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    XmlItems items = XmlItems.open(in, ITEMS, PREFIXES);
    XmlElement root = items.head();
    if (!ROOTS.contains(root.name())) {
      throw new Refused(
          0,
          "is XML that begins with <"
              + shown(root.name())
              + ">, and no export of WordPress, RSS or Atom",
          root.name().endsWith("html")
              ? "give it the ending .html"
              : "save its articles as .txt or .html files");
    }
    XmlElement channel = root.child("channel").orElse(root);
    boolean wordPress = channel.child("wp:wxr_version").isPresent();
    Source source = wordPress ? new WordPressExport(channel) : new Feed(channel);
    LeftOut leftOut = new LeftOut();
    int part = 0;
    for (boolean more = true; more; ) {
      try {
        Optional<XmlItems.Item> item = items.next();
        more = item.isPresent();
        Optional<SeedDraft> draft =
            more ? source.draft(item.get().element(), leftOut) : Optional.empty();
        if (draft.isPresent()) {
          XmlItems.Item read = item.get();
          String hash = Sha256.hex(read.raw());
          Seed seed = draft.get().seed(file, part + 1, read.line(), hash, items.encoding());
          part++;
          intake.take(seed);
        }
      } catch (Refused broken) {
        intake.pass(++part, broken);
      }
    }
    leftOut.tell(intake, "");
  }

  /** A name as it can be shown in one line. */
  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  /** What a file of items is. */
  interface Source {
    /** What an item says; nothing where it is no published article, which is then counted. */
    Optional<SeedDraft> draft(XmlElement item, LeftOut leftOut) throws Refused;
  }
}
