package backfile.analyse;

import backfile.json.Json;
import backfile.model.Passage;
import backfile.model.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts whose names are labelled: those of the corpora, and those that we write. */
final class NameTexts {
  /** The corpora, in the order in which they are read. */
  static final List<String> CORPORA = List.of("gum-news", "gum-wiki", "wikigold", "re3d");

  /** What the corpora leave in a person's name and we do not; as their scorer has it. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:(?:the|a|an|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|hon|rev|reverend"
              + "|fr|sen|senator|rep|gov|governor|gen|general|lt|lieutenant|col|colonel|maj|major"
              + "|capt|captain|sgt|sergeant|cpl|adm|admiral|president|vice|prime|minister|foreign"
              + "|defen[cs]e|interior|finance|secretary|deputy|former|king|queen|prince|princess"
              + "|sheikh|sheik|chief|justice|judge|mayor|chancellor|ambassador|coach|pope|premier"
              + "|chairman|director)(?![a-z])\\.?[\\s-]*)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|a|an)\\s+", Pattern.CASE_INSENSITIVE);

  private NameTexts() {}

  /**
   * A text as the tagger reads it.
   *
   * @param source the corpus, or where else it is from
   * @param starts where each passage begins in the text
   * @param labels the true labels of each word, by passage
   */
  record Text(
      String source,
      String id,
      String text,
      Document document,
      List<Integer> starts,
      TaggedText tagged,
      List<int[]> labels) {}

  /** The texts of a corpus. */
  static List<Text> read(Path folder, String corpus) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(corpus + ".dev.jsonl"))) {
      try {
        texts.add(of(corpus, labelled(Json.object(line))));
      } catch (Json.Malformed e) {
        throw new IOException(corpus + ": " + e.getMessage(), e);
      }
    }
    return texts;
  }

  private static Labelled labelled(Map<String, ?> read) {
    String text = String.valueOf(read.get("text"));
    List<Labelled.Span> names = new ArrayList<>();
    for (Object name : (List<?>) Objects.requireNonNull(read.get("entities"))) {
      List<?> parts = (List<?>) name;
      int from = text.offsetByCodePoints(0, ((Number) parts.get(0)).intValue());
      int to = text.offsetByCodePoints(0, ((Number) parts.get(1)).intValue());
      String type = String.valueOf(parts.get(2));
      Pattern before = type.equals("PERSON") ? TITLE : ARTICLE;
      Matcher matcher = before.matcher(text.substring(from, to));
      if (matcher.find() && matcher.end() < to - from) {
        from += matcher.end();
      }
      names.add(new Labelled.Span(from, to, type));
    }
    return new Labelled(String.valueOf(read.get("id")), text, names);
  }

  /** A labelled text, its lines as passages. */
  static Text of(String source, Labelled labelled) {
    String text = labelled.text();
    List<Passage> passages = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      if (!text.substring(at, end).isBlank()) {
        passages.add(
            new Passage("p", Passage.Kind.PARAGRAPH, 1, Prose.plain(text.substring(at, end))));
        starts.add(at);
      }
      at = end + 1;
    }
    Document document = new Document(passages);
    TaggedText tagged = new TaggedText(document);
    List<int[]> labels = new ArrayList<>();
    for (int p = 0; p < document.size(); p++) {
      labels.add(new int[document.tokens(p).size()]);
      for (Labelled.Span name : labelled.names()) {
        label(document.tokens(p), starts.get(p), name, labels.get(p));
      }
    }
    return new Text(source, labelled.id(), text, document, starts, tagged, labels);
  }

  private static void label(List<Token> tokens, int start, Labelled.Span name, int[] labels) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (start + tokens.get(i).start() < name.end()
          && start + tokens.get(i).end() > name.start()) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    for (int i = from; i >= 0 && i < to; i++) {
      labels[i] = Label.within(kind(name.type()), from, to, i);
    }
  }

  private static Label.Kind kind(String type) {
    return switch (type) {
      case "PERSON" -> Label.Kind.PERSON;
      case "PLACE" -> Label.Kind.PLACE;
      case "ORG", "ORGANISATION" -> Label.Kind.ORGANISATION;
      case "EVENT" -> Label.Kind.EVENT;
      case "AGREEMENT" -> Label.Kind.AGREEMENT;
      case "WORK" -> Label.Kind.WORK;
      case "OTHER" -> Label.Kind.OTHER;
      case "NORP", "DEMONYM" -> Label.Kind.PEOPLE;
      default -> throw new IllegalArgumentException("no type of a name: " + type);
    };
  }
}
