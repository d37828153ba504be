package backfile.link;

import backfile.letters.Sentences;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Mention;
import backfile.model.Passage;
import backfile.model.Relation;
import backfile.model.Slug;
import backfile.model.Spoken;
import backfile.places.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what sentences say of how two names stand to each other: what is part of what, where and
 * when something was held or signed, and between whom. Looks at nothing but the words between two
 * mentions that follow each other in a sentence, and takes them only where they say it outright.
 */
public final class Relations {
  /** More words than this between two names say something else as well. */
  private static final int LONGEST = 90;

  private static final Pattern PART =
      Pattern.compile(
          ",? (?:which |who )?(?:(?:is|was|are|were) )?(?:an? |itself )?part of (?:the )?"
              + "|, (?:qui fait |une? )?partie d(?:e |u |e la |es |e l['’]|['’])"
              + "|, (?:que forma |una )?parte de(?:l| la)? "
              + "|, (?:ein )?Teil (?:der |des |von )?");

  private static final Pattern UNIT =
      Pattern.compile(
          ", (?:an?|the) (?:[a-z-]{2,20} ){0,2}"
              + "(?:unit|arm|branch|wing|division|subsidiary|department|body|court|agency) of (?:the )?"
              + "|, (?:une? )?filiale d(?:e |u |e la |e l['’]|['’])"
              + "|, (?:una )?filial de(?:l| la)? ");

  private static final Pattern SITE =
      Pattern.compile(
          ", (?:an?|the|then the) (?:[a-z-]{2,20} ){0,3}"
              + "(?:city|town|village|port|suburb|district|region|province|island|kibbutz|capital|oasis"
              + "|neighbou?rhood|resort|post) (?:in|of|on) (?:the )?"
              + "(?:(?:far |very )?(?:north|south|east|west|middle|cent(?:re|er))(?:-?(?:east|west))? of )?"
              + "(?:the )?"
              + "|, (?:la |une? )?(?:ville|port|village|capitale|région|province|localité) "
              + "(?:d(?:u|e l['’]) ?(?:nord|sud|est|ouest|centre) )?d(?:u |e la |es |e l['’]|e |['’])"
              + "|, (?:la |una? )?(?:ciudad|puerto|localidad|capital|provincia|pueblo) "
              + "(?:(?:del|en el) (?:norte|sur|este|oeste|centro) )?de(?:l| la)? ");

  /** What is always of something: "the Intelligence Committee of the Senate". */
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?:^|.* )(?:Ministry|Committee|Commission|Department|Directorate|Bureau|Air Force|Navy|Army"
              + "|Parliament|Senate|Cabinet|Secretariat|General Assembly|Security Council)(?: .*|$)");

  private static final Pattern OF = Pattern.compile(" of (?:the )?");

  /** "the Knesset, Israel's parliament". */
  private static final Pattern ITS =
      Pattern.compile(
          "['’]s (?:[a-z-]{2,20} ){0,1}(?:parliament|army|navy|air force|senate|central bank|ministry"
              + "|secret service|intelligence agency|supreme court)(?![\\p{L}]).*",
          Pattern.DOTALL);

  private static final Pattern HELD_AT =
      Pattern.compile(
          "(?:(?:,? (?:which |that )?(?:was|were)|,) (?:signed|held|concluded|convened)| signed)"
              + " (?:in|at|near) (?:the )?");

  private static final Pattern HELD_ON =
      Pattern.compile(
          "(?:(?:(?:,? (?:which |that )?(?:was|were)|,) (?:signed|held|concluded|convened)| signed)"
              + "(?: (?:in|at) (?:the )?\\p{Lu}[\\p{L} -]{1,30})?,? (?:on|in) (?:the )?| of (?:the )?)");

  private static final Pattern BETWEEN =
      Pattern.compile(
          ",? ?(?:(?:an?|the) )?(?:[a-z-]{2,20} ){0,2}(?:(?:agreements?|pact|treaty|accords?|deal) )?"
              + "between (?:the )?");

  private static final Pattern AND = Pattern.compile(",? and (?:the )?|, (?:the )?");

  private final Catalogue catalogue;

  /** Of one archive; may be used by several threads. */
  public Relations(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A mention with its entry and the words behind it, up to the next mention of the sentence. */
  private record Named(Entity entity, Mention at, String behind, String rest, int sentence) {}

  /**
   * What an article says, in reading order.
   *
   * @param spoken the dates that it speaks of
   */
  public List<Relation> of(Slug article, LinkedArticle linked, List<Spoken> spoken) {
    List<Relation> relations = new ArrayList<>();
    List<LinkedArticle.Found> mentions = linked.mentions();
    for (int from = 0; from < mentions.size(); ) {
      int passage = mentions.get(from).at().passage();
      int to = from;
      while (to < mentions.size() && mentions.get(to).at().passage() == passage) {
        to++;
      }
      inPassage(article, linked.passages().get(passage), mentions.subList(from, to), spoken)
          .forEach(relations::add);
      from = to;
    }
    return relations;
  }

  private List<Relation> inPassage(
      Slug article, Passage passage, List<LinkedArticle.Found> found, List<Spoken> spoken) {
    if (passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.CELL) {
      return List.of();
    }
    List<Sentences.Span> sentences = Sentences.of(passage.text());
    List<Named> names = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Mention at = found.get(i).at();
      Sentences.Span sentence = Sentences.at(sentences, at.start());
      int end = Math.max(at.end(), sentence.end());
      int next = i + 1 < found.size() ? Math.min(end, found.get(i + 1).at().start()) : end;
      String rest = passage.text().substring(at.end(), Math.min(end, at.end() + LONGEST));
      String behind =
          passage
              .text()
              .substring(at.end(), Math.min(Math.max(next, at.end()), at.end() + LONGEST));
      Optional<Entity> entity = catalogue.shown(found.get(i).entity());
      entity.ifPresent(e -> names.add(new Named(e, at, behind, rest, sentence.start())));
    }
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Named one = names.get(i);
      if (isOccasion(one)) {
        date(article, passage, sentences, one, spoken).ifPresent(relations::add);
      }
      if (i + 1 < names.size() && names.get(i + 1).sentence() == one.sentence()) {
        Named other = names.get(i + 1);
        Sentences.Span sentence = Sentences.at(sentences, one.at().start());
        boolean opens = one.at().start() == 0;
        Optional<Relation.Kind> kind = kind(one, other, opens);
        if (kind.equals(Optional.of(Relation.Kind.PARTY))) {
          parties(article, passage, sentence, names, i, relations);
        } else if (kind.isPresent() && !one.entity().equals(other.entity())) {
          relations.add(
              relation(article, passage, sentence, one, kind.get(), other, other.entity().slug()));
        }
        if (belongs(one, other)) {
          relations.add(
              relation(
                  article,
                  passage,
                  sentence,
                  other,
                  Relation.Kind.PART_OF,
                  one,
                  one.entity().slug()));
        }
      }
    }
    return relations;
  }

  private static boolean isOccasion(Named name) {
    return name.entity().type() == EntityType.AGREEMENT || name.entity().type() == EntityType.EVENT;
  }

  private static Optional<Relation.Kind> kind(Named one, Named other, boolean opens) {
    String between = one.behind();
    EntityType type = one.entity().type();
    EntityType its = other.entity().type();
    boolean organisation = type == EntityType.ORGANISATION;
    boolean whole = false;
    if (type == its && (organisation || type == EntityType.PLACE)) {
      whole =
          PART.matcher(between).matches()
              || organisation && UNIT.matcher(between).matches()
              || organisation && OF.matcher(between).matches() && isInstitution(one)
              || !organisation && SITE.matcher(between).matches()
              || !organisation && isInCountry(one, other, opens);
    } else if (organisation && its == EntityType.PLACE) {
      whole =
          between.equals(", ")
                  && !one.entity().name().contains(" of ")
                  && ITS.matcher(other.rest()).matches()
              || OF.matcher(between).matches()
                  && isInstitution(one)
                  && Countries.isCountry(other.entity().name());
    } else if (isOccasion(one) && its == EntityType.PLACE && HELD_AT.matcher(between).matches()) {
      return Optional.of(Relation.Kind.PLACE);
    }
    if (!whole && type == EntityType.AGREEMENT && BETWEEN.matcher(between).matches()) {
      return mayBeParty(other) ? Optional.of(Relation.Kind.PARTY) : Optional.empty();
    }
    return whole ? Optional.of(Relation.Kind.PART_OF) : Optional.empty();
  }

  private static boolean isInstitution(Named name) {
    return INSTITUTION.matcher(name.entity().name()).matches();
  }

  /** "Casablanca, Morocco": where the list knows the city there, or the dateline opens so. */
  private static boolean isInCountry(Named place, Named country, boolean opens) {
    if (!place.behind().equals(", ") || !Countries.isCountry(country.entity().name())) {
      return false;
    }
    String next = country.rest();
    boolean dateline = opens && next.matches(" ?(?:[-–—]|\\().*");
    boolean closed = next.isEmpty() || ",.;:)–—".indexOf(next.charAt(0)) >= 0;
    boolean known = Countries.lies(place.entity().name(), country.entity().name());
    return dateline && !Countries.isCountry(place.entity().name()) || closed && known;
  }

  /** "Israel's Defense Ministry". */
  private static boolean belongs(Named owner, Named owned) {
    return (owner.behind().equals("'s ") || owner.behind().equals("’s "))
        && owner.entity().type() == EntityType.PLACE
        && owned.entity().type() == EntityType.ORGANISATION
        && isInstitution(owned)
        && Countries.isCountry(owner.entity().name());
  }

  private static boolean mayBeParty(Named name) {
    return name.entity().type() == EntityType.PLACE
        || name.entity().type() == EntityType.ORGANISATION;
  }

  /** The names of "between Egypt, Jordan and Israel"; one alone is half of what is said. */
  private void parties(
      Slug article,
      Passage passage,
      Sentences.Span sentence,
      List<Named> names,
      int agreement,
      List<Relation> relations) {
    int last = agreement + 1;
    while (last + 1 < names.size()
        && AND.matcher(names.get(last).behind()).matches()
        && names.get(last + 1).sentence() == names.get(last).sentence()
        && mayBeParty(names.get(last + 1))) {
      last++;
    }
    for (int i = agreement + 1; i <= last && last > agreement + 1; i++) {
      Named party = names.get(i);
      Named of = names.get(agreement);
      Slug slug = party.entity().slug();
      relations.add(relation(article, passage, sentence, of, Relation.Kind.PARTY, party, slug));
    }
  }

  private static Optional<Relation> date(
      Slug article,
      Passage passage,
      List<Sentences.Span> sentences,
      Named name,
      List<Spoken> spoken) {
    for (Spoken date : spoken) {
      String words = date.excerpt().name();
      int at = name.rest().indexOf(words);
      boolean here = date.excerpt().paragraph().equals(passage.id()) && at > 0;
      if (here && HELD_ON.matcher(name.rest().substring(0, at)).matches()) {
        Sentences.Span sentence = Sentences.at(sentences, name.at().start());
        int start = name.at().end() + at;
        List<Excerpt.Span> marked =
            List.of(
                new Excerpt.Span(name.at().start(), name.at().end()),
                new Excerpt.Span(start, start + words.length()));
        int from = Math.min(sentence.start(), name.at().start());
        int to = Math.max(sentence.end(), start + words.length());
        return Optional.of(
            new Relation(
                name.entity().slug(),
                Relation.Kind.DATE,
                date.date().iso(),
                Excerpt.of(article, passage, from, marked, to, false)));
      }
    }
    return Optional.empty();
  }

  private static Relation relation(
      Slug article,
      Passage passage,
      Sentences.Span sentence,
      Named of,
      Relation.Kind kind,
      Named other,
      Slug what) {
    boolean inOrder = of.at().compareTo(other.at()) < 0;
    Named first = inOrder ? of : other;
    Named second = inOrder ? other : of;
    List<Excerpt.Span> marked =
        List.of(
            new Excerpt.Span(first.at().start(), first.at().end()),
            new Excerpt.Span(second.at().start(), second.at().end()));
    int from = Math.min(sentence.start(), first.at().start());
    int to = Math.max(sentence.end(), second.at().end());
    return new Relation(
        of.entity().slug(),
        kind,
        what.value(),
        Excerpt.of(article, passage, from, marked, to, false));
  }
}
