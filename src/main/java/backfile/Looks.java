package backfile;

import backfile.markdown.BodyHtml;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Slug;

/** Where names lead and what marks them, seen from an article. */
record Looks(Glossary glossary) implements BodyHtml.NameLooks {
  @Override
  public String address(String slug) {
    return "../glossary/" + slug + ".html";
  }

  @Override
  public String style(String slug) {
    return glossary.entity(new Slug(slug)).map(Entity::type).map(EntityType::style).orElse("");
  }
}
