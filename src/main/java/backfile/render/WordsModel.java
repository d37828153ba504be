package backfile.render;

import backfile.letters.Words;
import backfile.model.Html;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words as a template sees them: {@code ${words.article.cite}} prints a phrase, {@code
 * <@words.article.minutes n=3/>} one with arguments, of which texts are escaped and markup stands
 * as it is. A key that there is not fails the template.
 */
record WordsModel(Words words, String key)
    implements TemplateHashModel, TemplateScalarModel, TemplateDirectiveModel {

  @Override
  public TemplateModel get(String name) {
    return new WordsModel(words, key.isEmpty() ? name : key + "." + name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return words.text(known());
  }

  private String known() throws TemplateModelException {
    if (!words.has(key)) {
      throw new TemplateModelException("there are no words for " + key);
    }
    return key;
  }

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker has it
  public void execute(
      Environment environment,
      @Nullable Map parameters,
      TemplateModel @Nullable [] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Map<String, Object> arguments = new HashMap<>();
    if (parameters != null) {
      for (Object name : parameters.keySet()) {
        arguments.put(name.toString(), value(parameters.get(name)));
      }
    }
    environment.getOut().write(words.html(known(), arguments).value());
  }

  private static Object value(@Nullable Object model) throws TemplateModelException {
    if (model instanceof TemplateHTMLOutputModel markup) {
      return new Html(HTMLOutputFormat.INSTANCE.getMarkupString(markup));
    }
    if (model instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    return model instanceof TemplateScalarModel text ? text.getAsString() : "";
  }
}
