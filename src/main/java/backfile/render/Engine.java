package backfile.render;

import backfile.letters.Words;
import backfile.model.Html;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, set so that everything is escaped but {@link Html}, and a template sees data and
 * reaches no Java class: one set of templates, those that come with Backfile and before them a
 * person's. May be used by several threads.
 */
final class Engine {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration configuration = new Configuration(VERSION);

  /**
   * @param folder of the program's own templates, among its resources
   * @param own a person's, by their names
   */
  Engine(String folder, Map<String, String> own) {
    StringTemplateLoader first = new StringTemplateLoader();
    own.forEach(first::putTemplate);
    configuration.setTemplateLoader(
        new MultiTemplateLoader(
            new TemplateLoader[] {first, new ClassTemplateLoader(Engine.class, folder)}));
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
  }

  /** Reads a template, and none of those that it asks for. */
  void read(String name) throws IOException {
    configuration.getTemplate(name);
  }

  /** A page as text. */
  String write(Page page, Words words) throws IOException, TemplateException {
    StringWriter out = new StringWriter(8192);
    configuration
        .getTemplate(page.template())
        .process(Map.of("page", page, "words", new WordsModel(words, "")), out);
    return out.toString();
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
}
