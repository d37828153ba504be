package backfile.analyse;

import backfile.json.Json;
import backfile.model.Mention;
import backfile.model.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels each text of the corpora by weights that were learnt without it, for figures that tell how
 * the recogniser does on texts that it has not seen. Writes a file a corpus in the corpora's
 * format.
 */
final class NameFolds {
  private static final int FOLDS = 5;

  private NameFolds() {}

  /**
   * Learns, labels and writes.
   *
   * @param args the folder of the corpora, the folder to write into, and {@code corpora} where a
   *     whole corpus is to be left out each time, not a fifth of all texts
   */
  public static void main(String[] args) throws IOException {
    boolean whole = args.length > 2 && args[2].equals("corpora");
    List<NameTexts.Text> texts = new ArrayList<>();
    for (String corpus : NameTexts.CORPORA) {
      texts.addAll(NameTexts.read(Path.of(args[0]), corpus));
    }
    Map<String, List<String>> answers = new LinkedHashMap<>();
    NameTexts.CORPORA.forEach(corpus -> answers.put(corpus, new ArrayList<>()));
    for (int fold = 0; fold < (whole ? NameTexts.CORPORA.size() : FOLDS); fold++) {
      List<NameTexts.Text> learnt = new ArrayList<>();
      List<NameTexts.Text> asked = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        int ofText = whole ? NameTexts.CORPORA.indexOf(texts.get(i).source()) : i % FOLDS;
        (ofText == fold ? asked : learnt).add(texts.get(i));
      }
      learnt.addAll(NameTraining.own());
      Tagger tagger = new Tagger(new Weights(NameTraining.file(NameTraining.learn(learnt))));
      for (NameTexts.Text text : asked) {
        answers.getOrDefault(text.source(), new ArrayList<>()).add(answer(tagger, text));
      }
    }
    for (Map.Entry<String, List<String>> corpus : answers.entrySet()) {
      Files.write(Path.of(args[1], corpus.getKey() + ".jsonl"), corpus.getValue());
    }
  }

  private static String answer(Tagger tagger, NameTexts.Text text) {
    List<List<Object>> names = new ArrayList<>();
    String all = text.text();
    for (Name name :
        new NameRecogniser(Lexicon.INSTANCE, tagger)
            .names(text.document().passages(), "en")
            .names()) {
      for (Mention at : name.mentions()) {
        int start = text.starts().get(at.passage()) + at.start();
        int end = text.starts().get(at.passage()) + at.end();
        if (name.type().isPresent()) {
          names.add(
              List.of(
                  all.codePointCount(0, start),
                  all.codePointCount(0, end),
                  name.type().get().name(),
                  all.substring(start, end),
                  name.name()));
        }
      }
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", text.id());
    answer.put("text", text.text());
    answer.put("entities", names);
    return Json.line(answer);
  }
}
