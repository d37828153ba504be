package backfile.render;

import backfile.json.Json;
import backfile.letters.Words;
import backfile.model.Html;
import backfile.model.Problem;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates: those that come with Backfile, each replaced by a person's of the same name. A
 * person's template that fails is reported once, and the page is made with the one that came with
 * Backfile, so that nothing is lost. May be used by several threads.
 *
 * <p>A template is trusted code, an article never is: everything is escaped, only {@link Html} is
 * printed as it is, and no template can reach a Java class.
 */
public final class Templates {
  /** The name of that picture's file, among the templates and in the site. */
  public static final String CARD = Addresses.CARD;

  private static final Version VERSION = Configuration.VERSION_2_3_34;
  private static final Pattern WORDS_FILE = Pattern.compile("words\\.[a-z]{2,3}\\.properties");
  private static final String FOLDER = "/backfile/templates";

  private final Configuration usual = configuration(List.of(builtIn()));
  private final Configuration own;
  private final Map<String, String> replaced;
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Words words;
  private final Map<String, Words> byLanguage = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> ownWords = new HashMap<>();

  /**
   * Takes a person's templates and checks that each can be read.
   *
   * @param replaced name, as {@code article.ftlh} or {@code parts/frame.ftlh}, to text
   * @param language what the site speaks
   */
  public Templates(Map<String, String> replaced, String language) {
    this.replaced = new TreeMap<>(replaced);
    this.replaced.forEach(this::takeWords);
    words = Words.of(language, ownWords);
    StringTemplateLoader texts = new StringTemplateLoader();
    replaced.forEach(texts::putTemplate);
    own = configuration(List.of(texts, builtIn()));
    for (String name : this.replaced.keySet()) {
      if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
        try {
          own.getTemplate(name);
        } catch (IOException e) {
          fail(name, e);
        }
      }
    }
  }

  private static TemplateLoader builtIn() {
    return new ClassTemplateLoader(Templates.class, FOLDER);
  }

  private static Configuration configuration(List<TemplateLoader> loaders) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(
        new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0])));
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setObjectWrapper(new DataOnly());
    return configuration;
  }

  /**
   * Shows templates records, texts, numbers and lists; {@link Html} as markup; nothing callable.
   */
  private static final class DataOnly extends DefaultObjectWrapper {
    DataOnly() {
      super(builder(), true);
    }

    private static DefaultObjectWrapperBuilder builder() {
      DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(VERSION);
      builder.setRecordZeroArgumentNonVoidMethodPolicy(
          ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
      builder.setMemberAccessPolicy(new ComponentsOnly());
      return builder;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return value instanceof Html html
          ? HTMLOutputFormat.INSTANCE.fromMarkup(html.value())
          : super.wrap(value);
    }
  }

  /** Lets a template read the components of records, and neither their class nor anything else. */
  private static final class ComponentsOnly implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      Set<Method> components = new HashSet<>();
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          components.add(component.getAccessor());
        }
      }
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return components.contains(method);
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }

  /** Takes the phrases of a person's file; each that cannot be used is reported and left out. */
  private void takeWords(String file, String text) {
    Matcher name = WORDS_FILE.matcher(file);
    if (!name.matches()) {
      return;
    }
    Map<String, String> known = Words.builtIn("en");
    Map<String, String> good = new HashMap<>();
    try {
      Words.read(text)
          .forEach(
              (key, phrase) -> {
                String usual = known.get(key);
                if (usual == null && !key.startsWith("own.")) {
                  failWords(
                      file,
                      key,
                      "is no key that Backfile knows",
                      "begin keys for your own templates with own.");
                } else if (usual != null && !hasArguments(phrase, usual)) {
                  failWords(
                      file,
                      key,
                      "does not say " + Words.arguments(usual),
                      "write as in the phrase: " + usual);
                } else {
                  good.put(key, phrase);
                }
              });
    } catch (IllegalArgumentException e) {
      failWords(file, "", "cannot be read: " + e.getMessage(), "write key=phrase, one a line");
    }
    ownWords.put(file, good);
  }

  private static boolean hasArguments(String phrase, String usual) {
    try {
      return Words.arguments(phrase).equals(Words.arguments(usual));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private void failWords(String file, String key, String what, String hint) {
    String place = "templates/" + file;
    String said = key.isEmpty() ? what : "\"" + key + "\" " + what;
    problems.put(place + key, Problem.aside(place, 0, said, hint));
  }

  /** What the site says around its texts. */
  public Words words() {
    return words;
  }

  /**
   * What is said amid a text in a language: in that language, where there are words for it, so that
   * a voice that reads it need not change in the middle of a sentence; else as around it.
   */
  public Words within(String language) {
    String primary = Words.primary(language);
    boolean spoken = Words.LANGUAGES.contains(primary) || ownWords.containsKey(Words.file(primary));
    return primary.equals(Words.primary(words.language())) || !spoken
        ? words
        : byLanguage.computeIfAbsent(primary, p -> Words.of(p, ownWords));
  }

  /** A page as a file of the site. */
  public SiteFile render(Page page) {
    if (!failing.contains(page.template())) {
      try {
        return new SiteFile(page.path(), process(own, page));
      } catch (IOException | TemplateException e) {
        if (replaced.isEmpty()) {
          throw new IllegalStateException("the built-in template of " + page.path(), e);
        }
        fail(page.template(), e);
      }
    }
    try {
      return new SiteFile(page.path(), process(usual, page));
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the built-in template of " + page.path(), e);
    }
  }

  private String process(Configuration configuration, Page page)
      throws IOException, TemplateException {
    Template template = configuration.getTemplate(page.template());
    StringWriter out = new StringWriter(8192);
    template.process(Map.of("page", page, "words", new WordsModel(words, "")), out);
    return out.toString();
  }

  private void fail(String asked, Exception e) {
    String name = asked;
    int line = 0;
    String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
    if (e instanceof ParseException parse) {
      name = Optional.ofNullable(parse.getTemplateName()).orElse(asked);
      line = parse.getLineNumber();
      what = parse.getEditorMessage().lines().findFirst().orElse(what);
    } else if (e instanceof TemplateException failed) {
      name = Optional.ofNullable(failed.getTemplateSourceName()).orElse(asked);
      line = Optional.ofNullable(failed.getLineNumber()).orElse(0);
      what = failed.getMessageWithoutStackTop().lines().findFirst().orElse(what);
      String blamed = failed.getBlamedExpressionString();
      if (what.endsWith(":") && blamed != null) {
        what += " " + blamed;
      }
    }
    failing.add(asked);
    problems.putIfAbsent(
        asked,
        Problem.aside(
            "templates/" + name,
            line,
            "fails: " + what,
            "mend it, or delete it to use the one that comes with Backfile, as this build did"));
  }

  /** What went wrong with a person's templates so far. */
  public List<Problem> problems() {
    return problems.values().stream().sorted().toList();
  }

  /** Style sheet and script of the site; a person's {@code theme.css} stands behind the style. */
  public List<SiteFile> assets() {
    List<SiteFile> assets = new ArrayList<>();
    String theme = replaced.containsKey("theme.css") ? "\n" + asset("theme.css") : "";
    assets.add(new SiteFile("style.css", asset("style.css") + theme));
    assets.add(new SiteFile("backfile.js", scriptWords() + asset("backfile.js")));
    return assets;
  }

  /** What the script says, as a line before it: there is one script for a site of one language. */
  private String scriptWords() {
    Map<String, Object> said = new LinkedHashMap<>();
    for (String key : List.of("open", "close", "copied", "copyByHand")) {
      said.put(key, words.text("script." + key));
    }
    said.put("shown", words.text("script.shown", Map.of("n", "#")));
    return "const words = " + Json.forScript(said) + ";\n";
  }

  /** The picture that comes with Backfile and stands for a site where a page of it is shared. */
  public static byte[] card() {
    return resource(CARD);
  }

  private String asset(String name) {
    String own = replaced.get(name);
    return own != null ? own : new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
