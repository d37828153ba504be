package backfile;

import static java.util.Objects.requireNonNull;

import backfile.json.Json;
import backfile.search.ArticleWords;
import backfile.search.Reference;
import backfile.search.SearchIndex;
import backfile.search.SmallArchive;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The figures of the search over built archives, a column each; {@code -Darchives=} names their
 * folders as a path does, {@code -Dtable=} the file that the table is written to.
 */
class SearchFigures {
  private final Map<String, List<String>> table = new LinkedHashMap<>();
  private Path site = Path.of("");
  private int column;

  private void line(String what, Object value) {
    List<String> row = table.computeIfAbsent(what, w -> new ArrayList<>());
    while (row.size() < column) {
      row.add("–");
    }
    row.add(String.valueOf(value));
  }

  @Test
  void measure() throws Exception {
    for (String archive : System.getProperty("archives", "").split(File.pathSeparator)) {
      site = Path.of(archive).resolve("site").toAbsolutePath();
      try {
        measureOne();
      } finally {
        write();
      }
      column++;
    }
  }

  private void write() throws IOException {
    StringBuilder rows = new StringBuilder();
    table.forEach(
        (what, row) -> rows.append("| " + what + " | " + String.join(" | ", row) + " |\n"));
    Files.writeString(Path.of(System.getProperty("table", "table.md")), rows);
  }

  private void measureOne() throws Exception {
    index();
    building();
    List<Queries.Query> queries = new Queries(site).all(50);
    try (Chromium chromium = new Chromium();
        Served served = new Served(site)) {
      answers(chromium, served, queries);
      bytes(chromium, served, queries);
      time(chromium, served, queries);
      pagefind(chromium, served, queries);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("search"))) {
      return files.sorted().toList();
    }
  }

  private int articles() throws Exception {
    return Json.objects(Files.readString(site.resolve("data/articles.json"))).size();
  }

  private void index() throws Exception {
    long bytes = 0;
    int largest = 0;
    long zipped = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
      int sent = Served.gzip(Files.readAllBytes(file)).length;
      zipped += sent;
      largest = Math.max(largest, sent);
    }
    line("articles", articles());
    line("index files; articles a file", files().size() + "; " + articles() / files().size());
    line("index bytes an article; as sent", bytes / articles() + "; " + zipped / articles());
    line("largest file as sent", largest);
  }

  /** What making the index costs, without the rest of the build. */
  private void building() throws Exception {
    record Text(SearchIndex.Article article, List<String> body) {}
    List<Text> texts = new ArrayList<>();
    for (Map<String, ?> row : Json.objects(Files.readString(site.resolve("data/articles.json")))) {
      Path page = site.resolve("articles/" + row.get("slug") + ".html");
      List<String> body = new ArrayList<>();
      for (Element paragraph : Jsoup.parse(page.toFile()).select(".body [id^=p-]")) {
        paragraph.select("a.n").remove();
        body.add(paragraph.text());
      }
      texts.add(
          new Text(
              new SearchIndex.Article(
                  String.valueOf(row.get("title")), String.valueOf(row.get("slug")), "", "", ""),
              body));
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int round = 0; round < 6; round++) {
      boolean timed = round < 5;
      long before = held();
      int[] files = {0};
      long[] peak = {0};
      long start = threads.getCurrentThreadCpuTime();
      SearchIndex index =
          new SearchIndex(
              (path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                if (!timed && bytes.length > 0 && ++files[0] % 16 == 0) {
                  peak[0] = Math.max(peak[0], held() - before);
                }
              },
              SmallArchive.runs());
      for (Text text : texts) {
        index.add(
            text.article(), ArticleWords.of(text.article().title(), "", text.body(), List.of()));
      }
      if (!timed) {
        peak[0] = Math.max(peak[0], held() - before);
      }
      index.finish(List.of());
      if (timed) {
        least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
      }
      most = Math.max(most, peak[0]);
    }
    line(
        "index: CPU an article",
        String.format(java.util.Locale.ROOT, "%.3f ms", least / 1e6 / texts.size()));
    line("index: most held at once", most / 1_000_000 + " MB");
  }

  private static long held() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void answers(Chromium chromium, Served served, List<Queries.Query> queries)
      throws Exception {
    String first =
        Jsoup.parse(site.resolve("search.html").toFile())
            .select("form[data-first]")
            .attr("data-first");
    Reference reference = new Reference("search/" + first + ".js", served::read);
    Map<String, int[]> kinds = new LinkedHashMap<>();
    int same = 0;
    List<String> missed = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      tab.open(served.at("search.html"));
      for (Queries.Query query : queries) {
        Map<?, ?> got =
            (Map<?, ?>)
                requireNonNull(
                    tab.page()
                        .evaluate(
                            "async q => { const a = await backfileSearch.ask(q);"
                                + " return { names: a.names, articles: a.articles, first: await backfileSearch.first(a) } }",
                            query.text()));
        Reference.Answer expected = reference.ask(query.text());
        boolean alike =
            expected.names().toString().equals(String.valueOf(got.get("names")))
                && expected.articles().toString().equals(String.valueOf(got.get("articles")));
        same += alike ? 1 : 0;
        int[] counts = kinds.computeIfAbsent(query.kind(), k -> new int[2]);
        counts[1]++;
        if (((List<?>) requireNonNull(got.get("first"))).contains(query.answer())) {
          counts[0]++;
        } else {
          missed.add(
              query.kind()
                  + ": "
                  + query.text()
                  + " → "
                  + query.answer()
                  + " not "
                  + got.get("first"));
        }
      }
    }
    int found = kinds.values().stream().mapToInt(c -> c[0]).sum();
    line("same ranks from Java and from the browser", same + " of " + queries.size());
    line("the right one among the first three", found + " of " + queries.size());
    kinds.forEach((kind, c) -> line("– " + kind, c[0] + " of " + c[1]));
    missed.stream().limit(Integer.getInteger("missed", 12)).forEach(System.out::println);
  }

  /** What all requests of a page took. */
  private static int sent(Tab tab, Served served) {
    return sent(tab, served, "");
  }

  private static int sent(Tab tab, Served served, String folder) {
    return tab.requests().stream()
        .distinct()
        .filter(a -> a.startsWith(served.at(folder)))
        .mapToInt(served::sent)
        .sum();
  }

  /** Types a query letter by letter into a fresh browser. */
  private void bytes(Chromium chromium, Served served, List<Queries.Query> queries) {
    List<Integer> whole = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    List<Integer> passages = new ArrayList<>();
    List<Integer> letters = new ArrayList<>();
    int most = 0;
    String worst = "";
    for (int i = 0; i < queries.size(); i += Math.max(1, queries.size() / 30)) {
      String text = queries.get(i).text();
      try (Tab tab = chromium.tab()) {
        tab.open(served.at("search.html"));
        tab.page().fill("#q", text);
        settle(tab);
        whole.add(sent(tab, served));
        own.add(sent(tab, served, "search/") + served.sent(served.at("search.js")));
        passages.add(sent(tab, served, "articles/"));
      }
      try (Tab tab = chromium.tab()) {
        tab.open(served.at("search.html"));
        String typed = text.substring(0, Math.min(14, text.length()));
        for (int n = 0; n < typed.length(); n++) {
          int before = sent(tab, served);
          tab.first("#q").pressSequentially(typed.substring(n, n + 1));
          settle(tab);
          int more = sent(tab, served) - before;
          if (n > 0) {
            letters.add(more);
            worst = more > most ? typed.substring(0, n + 1) : worst;
            most = Math.max(most, more);
          }
        }
      }
    }
    line("bytes until the first answer, script and index: median; worst", figures(own));
    line("– pages from which the passages in sight are cut", figures(passages));
    line("– these, the page itself, its style and colours", figures(whole));
    line("bytes for each further letter: median; worst", figures(letters) + " at " + worst);
  }

  private static String figures(List<Integer> values) {
    Collections.sort(values);
    return values.get(values.size() / 2) + "; " + values.get(values.size() - 1);
  }

  private static void settle(Tab tab) {
    tab.page().waitForTimeout(90);
    tab.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    int before = -1;
    while (before != tab.requests().size()) {
      before = tab.requests().size();
      tab.page().waitForTimeout(150);
    }
  }

  private static final String TYPE =
      "text => { const q = document.querySelector('#q'); q.value = text; q.dispatchEvent(new Event('input')) }";

  /** What the browser's main thread works from a key to the answer, four times slowed down. */
  private void time(Chromium chromium, Served served, List<Queries.Query> queries) {
    List<Integer> spent = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      tab.open(served.at("search.html"));
      CDPSession session = tab.page().context().newCDPSession(tab.page());
      JsonObject ticks = new JsonObject();
      ticks.addProperty("timeDomain", "threadTicks");
      session.send("Performance.enable", ticks);
      JsonObject rate = new JsonObject();
      rate.addProperty("rate", 4);
      session.send("Emulation.setCPUThrottlingRate", rate);
      for (int i = 0; i < queries.size(); i += Math.max(1, queries.size() / 40)) {
        String text = queries.get(i).text();
        tab.page().evaluate(TYPE, text.substring(0, text.length() - 1));
        settle(tab);
        double before = task(session);
        tab.page().evaluate(TYPE, text);
        settle(tab);
        spent.add((int) Math.round((task(session) - before) * 1000));
      }
    }
    line("CPU from key to answer at a quarter of the speed, ms: median; worst", figures(spent));
  }

  /** The same of Pagefind, where its index stands in the site: five answers with their excerpts. */
  private void pagefind(Chromium chromium, Served served, List<Queries.Query> queries)
      throws IOException {
    Path index = site.resolve("pagefind");
    if (!Files.isDirectory(index)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(index)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    Path cost = site.resolveSibling("pagefind.cost");
    if (Files.exists(cost)) {
      line("Pagefind: CPU of the index, s; most memory, MB", Files.readString(cost).strip());
    }
    line("Pagefind: files", files.size());
    line(
        "Pagefind: bytes an article",
        bytes / files.stream().filter(f -> f.toString().endsWith(".pf_fragment")).count());
    Files.writeString(site.resolve("pagefind.html"), "<!DOCTYPE html><title>Pagefind</title>");
    List<Integer> first = new ArrayList<>();
    List<Integer> letters = new ArrayList<>();
    String ask =
        "async q => { self.p ||= await import('./pagefind/pagefind.js');"
            + " const found = await p.search(q); await Promise.all(found.results.slice(0, 5).map(r => r.data())); }";
    for (int i = 0; i < queries.size(); i += Math.max(1, queries.size() / 30)) {
      String text = queries.get(i).text();
      try (Tab tab = chromium.tab()) {
        tab.open(served.at("pagefind.html"));
        tab.page().evaluate(ask, text);
        first.add(sent(tab, served));
      }
      try (Tab tab = chromium.tab()) {
        tab.open(served.at("pagefind.html"));
        tab.page().evaluate(ask, text.substring(0, 1));
        for (int n = 2; n <= Math.min(14, text.length()); n++) {
          int before = sent(tab, served);
          tab.page().evaluate(ask, text.substring(0, n));
          letters.add(sent(tab, served) - before);
        }
      }
    }
    line("Pagefind: bytes until the first answer: median; worst", figures(first));
    line("Pagefind: bytes for each further letter: median; worst", figures(letters));
  }

  private static double task(CDPSession session) {
    for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
        return metric.getAsJsonObject().get("value").getAsDouble();
      }
    }
    return 0;
  }
}
