package backfile.analyse;

import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who and what is named together in the articles: two names that keep the same company are likely
 * one. Countries keep company with everybody and do not count.
 */
final class Company {
  private final Map<Slug, List<GlossaryDraft.Use>> articles;
  private final Map<GlossaryDraft.Key, List<Slug>> places = new HashMap<>();
  private final Map<GlossaryDraft.Key, String> folds = new HashMap<>();

  Company(GlossaryDraft draft) {
    this.articles = draft.articles();
    articles.forEach(
        (article, uses) ->
            uses.forEach(
                use -> places.computeIfAbsent(use.key(), k -> new ArrayList<>(2)).add(article)));
    for (GlossaryDraft.Key key : places.keySet()) {
      if (key.type().isPresent() && Lands.INSTANCE.named(key.name()).isEmpty()) {
        folds.put(key, Spelling.fold(key.name()));
      }
    }
  }

  /** The articles that use one of the names, or those to which it is kept. */
  Set<Slug> articlesOf(Bearer bearer) {
    if (bearer.only().isPresent()) {
      return bearer.only().get();
    }
    Set<Slug> all = new LinkedHashSet<>();
    for (GlossaryDraft.Tally member : bearer.members()) {
      all.addAll(places.getOrDefault(member.key, List.of()));
    }
    return all;
  }

  /** What else an article names, spellings folded. */
  Set<String> in(Slug article, Set<String> without) {
    Set<String> company = new HashSet<>();
    for (GlossaryDraft.Use use : articles.getOrDefault(article, List.of())) {
      String fold = folds.getOrDefault(use.key(), "");
      if (!fold.isEmpty() && !without.contains(fold)) {
        company.add(fold);
      }
    }
    return company;
  }

  /** What is named beside a bearer. */
  Set<String> of(Bearer bearer) {
    Set<String> own = new HashSet<>();
    bearer.forms().forEach(form -> own.add(Spelling.fold(form)));
    Set<String> all = new HashSet<>();
    articlesOf(bearer).forEach(article -> all.addAll(in(article, own)));
    return all;
  }

  /** Whether most articles of the one also name the other. */
  boolean isMostlyBeside(Bearer one, Bearer other) {
    Set<Slug> theirs = articlesOf(other);
    Set<Slug> mine = articlesOf(one);
    return 2 * mine.stream().filter(theirs::contains).count() > mine.size();
  }

  /** Whether something else is named beside both. */
  boolean isShared(Bearer one, Bearer other) {
    Set<String> company = of(one);
    Set<String> own = new HashSet<>();
    one.forms().forEach(form -> own.add(Spelling.fold(form)));
    other.forms().forEach(form -> own.add(Spelling.fold(form)));
    company.removeAll(own);
    return of(other).stream().anyMatch(company::contains);
  }
}
