package backfile.analyse;

import backfile.letters.Slugs;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which names of the archive stand for one thing. Each step is a function of the set of names, not
 * of the order in which they came. What is only likely is not done but kept as a doubt.
 *
 * <ol>
 *   <li>Names spelled alike, accents, dots and "the" aside, are one; what it is, all mentions vote.
 *   <li>Names of people that sound alike are one ({@link Transliteration}); names that are nearly
 *       alike, in another order, or with a middle name more are one when they keep common company.
 *   <li>A body without its "Front" or "Inc." is the one body that has it.
 *   <li>A surname alone is the one person of that surname.
 * </ol>
 */
final class Bearers {
  private static final int LONGEST_NAME = 120;

  /** What may be left out at the end of the name of a body. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("front movement party inc corp corporation co company ltd limited plc group holdings holding"
                  + " ag sa se nv gmbh llc")
              .split(" "));

  private final Map<Slug, Entity> byHand;
  private final Company company;
  private final Map<GlossaryDraft.Key, List<Bearer>> open = new LinkedHashMap<>();
  private final List<Set<Bearer>> likely = new ArrayList<>();
  private final Map<Bearer, Bearer> joined = new HashMap<>();
  private final List<Bearer> mixed;
  private List<Bearer> bearers = new ArrayList<>();

  /**
   * @param named the names of the entries that stand in the register, folded
   */
  Bearers(
      List<GlossaryDraft.Tally> tallies,
      Map<Slug, Entity> byHand,
      Set<String> named,
      Company company) {
    this.byHand = byHand;
    this.company = company;
    gather(tallies);
    joinSounds();
    joinAlike();
    Apart apart = new Apart(company);
    bearers = apart.apart(bearers);
    mixed = apart.doubtful();
    joinBodies();
    joinAcronyms();
    joinSurnames();
    openInstitutions(named);
    settleOpen();
  }

  /** All bearers, in a definite order. */
  List<Bearer> all() {
    return bearers;
  }

  /** The short names that several may bear. */
  Map<GlossaryDraft.Key, List<Bearer>> open() {
    return open;
  }

  /** Bearers that may be one and were left apart. */
  List<Set<Bearer>> likely() {
    return likely;
  }

  /** Bearers that may be two and were left one. */
  List<Bearer> mixed() {
    return mixed;
  }

  private static List<String> formsOf(Entity entity) {
    List<String> forms = new ArrayList<>(entity.aliases());
    forms.add(0, entity.name());
    return forms;
  }

  private void gather(List<GlossaryDraft.Tally> tallies) {
    Map<String, Entity> ruled = new HashMap<>();
    for (Entity entity : byHand.values()) {
      formsOf(entity).forEach(form -> ruled.putIfAbsent(Spelling.fold(form), entity));
    }
    Set<String> surnames = new HashSet<>();
    for (GlossaryDraft.Tally tally : tallies) {
      if (isPerson(tally.key) && tally.key.name().indexOf(' ') > 0) {
        tails(Spelling.fold(tally.key.name())).forEach(surnames::add);
      }
    }
    Map<String, Bearer> byFold = new LinkedHashMap<>();
    for (GlossaryDraft.Tally tally : tallies) {
      if (tally.key.type().isEmpty() || tally.key.name().length() > LONGEST_NAME) {
        continue;
      }
      String fold = fold(tally.key.name());
      Entity ruler = ruled.get(Spelling.fold(tally.key.name()));
      // A surname that is also a place stays a surname: "Washington".
      boolean surname = surnames.contains(fold) && (isPerson(tally.key) || tally.firm == 0);
      String key = ruler != null ? "by hand " + ruler.slug() : surname ? "person " + fold : fold;
      Bearer bearer = byFold.computeIfAbsent(key, k -> new Bearer());
      if (ruler != null) {
        bearer.ruledBy(ruler);
      }
      bearer.add(tally);
    }
    bearers.addAll(byFold.values());
  }

  /** By what names spelled alike are one: "Defence Ministry" is "Ministry of Defense". */
  private static String fold(String name) {
    Optional<String> base = Institutions.behindLand(name);
    if (base.isEmpty() && !Institutions.isCommon(name)) {
      return Spelling.fold(name);
    }
    String common = base.orElse(name);
    String land = name.substring(0, name.length() - common.length());
    return (Spelling.fold(land) + " " + Institutions.plain(common)).strip();
  }

  private static boolean isPerson(GlossaryDraft.Key key) {
    return key.type().filter(EntityType::mayBeShortened).isPresent();
  }

  private static boolean isWholePerson(Bearer bearer) {
    return bearer.type().mayBeShortened() && bearer.name().indexOf(' ') > 0;
  }

  /** Two entries of people stay two, and so do names that a person told apart. */
  private boolean mayJoin(Bearer one, Bearer other) {
    if (one.ruledBy().isPresent() && other.ruledBy().isPresent()) {
      return false;
    }
    Bearer ruled = one.ruledBy().isPresent() ? one : other;
    Bearer free = ruled == one ? other : one;
    Optional<Slug> slug = Slugs.of(free.name());
    return slug.isEmpty() || ruled.ruledBy().filter(e -> e.not().contains(slug.get())).isEmpty();
  }

  /** Joins all of one key; what a person told apart stays apart. */
  private void joinAll(Collection<List<Bearer>> alike) {
    Set<Bearer> gone = new HashSet<>();
    for (List<Bearer> same : alike) {
      Bearer into =
          same.stream().filter(b -> b.ruledBy().isPresent()).findFirst().orElse(same.get(0));
      for (Bearer from : same) {
        if (from != into && mayJoin(into, from)) {
          into.join(from);
          gone.add(from);
        }
      }
    }
    bearers.removeAll(gone);
  }

  private void joinSounds() {
    Map<String, List<Bearer>> bySound = new TreeMap<>();
    for (Bearer bearer : bearers) {
      if (isWholePerson(bearer)) {
        String key = String.join(" ", bearer.sound());
        bySound.computeIfAbsent(key, k -> new ArrayList<>(1)).add(bearer);
      }
    }
    bySound.values().removeIf(same -> same.size() < 2);
    joinAll(bySound.values());
  }

  /** Names that are nearly alike: joined where the company agrees and only two are alike. */
  private void joinAlike() {
    Alike alike = new Alike(bearers.stream().filter(Bearers::isWholePerson).toList());
    List<List<Bearer>> sure = new ArrayList<>();
    for (Set<Bearer> pair : alike.pairs()) {
      List<Bearer> both = bearers.stream().filter(pair::contains).toList();
      Bearer one = both.get(0);
      Bearer other = both.get(1);
      if (mayJoin(one, other) && !one.calling().clashes(other.calling())) {
        boolean only = alike.isLikeOne(one) && alike.isLikeOne(other);
        if (only && company.isShared(one, other)) {
          sure.add(both);
        } else {
          likely.add(pair);
        }
      }
    }
    joinAll(sure);
  }

  /** "Polisario" is the one "Polisario Front" of the archive. */
  private void joinBodies() {
    Map<String, List<Bearer>> byHead = new HashMap<>();
    for (Bearer bearer : bearers) {
      if (bearer.type() == EntityType.ORGANISATION) {
        String name = bearer.fold();
        int space = name.lastIndexOf(' ');
        if (space > 0 && LEFT_OUT.contains(name.substring(space + 1))) {
          byHead.computeIfAbsent(name.substring(0, space), h -> new ArrayList<>(1)).add(bearer);
        }
      }
    }
    joinShort(
        bearer ->
            bearer.type() == EntityType.ORGANISATION
                ? byHead.getOrDefault(bearer.fold(), List.of())
                : List.of());
  }

  /**
   * Letters that a list knows as one body and the articles as another: what is never written out,
   * and mostly stands beside a name of these initials, is that.
   */
  private void joinAcronyms() {
    Map<String, List<Bearer>> written = new HashMap<>();
    for (Bearer bearer : bearers) {
      if (bearer.type() == EntityType.ORGANISATION) {
        boolean inFull = bearer.surfaces().contains(bearer.name());
        for (String letters : inFull ? Spelling.acronymsOf(bearer.name()) : Set.<String>of()) {
          written.computeIfAbsent(letters, f -> new ArrayList<>(1)).add(bearer);
        }
      }
    }
    joinShort(
        bearer -> {
          Set<String> surfaces =
              bearer.type() == EntityType.ORGANISATION ? bearer.surfaces() : Set.of();
          boolean letters = surfaces.size() == 1;
          String form = letters ? surfaces.iterator().next() : "";
          boolean never = letters && !form.equals(bearer.name()) && form.indexOf(' ') < 0;
          List<Bearer> wholes = never ? written.getOrDefault(form, List.of()) : List.of();
          return wholes.size() == 1 && company.isMostlyBeside(bearer, wholes.get(0))
              ? wholes
              : List.of();
        });
  }

  /** "Trump", named by title alone in one article, is the one Trump of the archive. */
  private void joinSurnames() {
    Map<String, List<Bearer>> byTail = new HashMap<>();
    for (Bearer bearer : bearers) {
      if (isWholePerson(bearer)) {
        for (String tail : tails(bearer.fold())) {
          List<Bearer> bearing = byTail.computeIfAbsent(tail, t -> new ArrayList<>(1));
          if (!bearing.contains(bearer)) {
            bearing.add(bearer);
          }
        }
      }
    }
    joinShort(
        bearer -> {
          String name = bearer.fold();
          boolean may =
              bearer.type().mayBeShortened() || bearer.firm() == 0 && name.indexOf(' ') < 0;
          return may ? byTail.getOrDefault(name, List.of()) : List.of();
        });
  }

  /** What may be left of a person's name: the last word, with the small words before it. */
  static List<String> tails(String fold) {
    List<String> tails = new ArrayList<>();
    String[] words = fold.split(" ");
    int last = words.length - 1;
    String tail = words[last];
    tails.add(tail);
    while (last > 1 && Spelling.isParticle(words[last - 1])) {
      tail = words[--last] + " " + tail;
      tails.add(tail);
    }
    if (Spelling.isSurnameFirst(fold)) {
      tails.add(words[0]);
    }
    return tails;
  }

  /**
   * "The Defense Ministry" where the article does not say whose: it may be that of each country
   * that has one in the archive. Where only one has, it is that if the company agrees. Where none
   * has, or where it has been an entry, it is one.
   */
  private void openInstitutions(Set<String> named) {
    Map<String, List<Bearer>> byBase = new HashMap<>();
    for (Bearer bearer : bearers) {
      Institutions.behindLand(bearer.name())
          .ifPresent(
              base ->
                  byBase
                      .computeIfAbsent(Institutions.plain(base), b -> new ArrayList<>(1))
                      .add(bearer));
    }
    List<Bearer> left = new ArrayList<>();
    Map<Bearer, Bearer> joining = new LinkedHashMap<>();
    for (Bearer bearer : bearers) {
      List<Bearer> ofLands =
          bearer.ruledBy().isEmpty() && Institutions.isCommon(bearer.name())
              ? byBase.getOrDefault(Institutions.plain(bearer.name()), List.of())
              : List.of();
      boolean only = ofLands.size() == 1;
      if (only && company.isShared(ofLands.get(0), bearer)) {
        joining.put(bearer, ofLands.get(0));
      } else if (ofLands.isEmpty() || only || named.contains(bearer.fold())) {
        left.add(bearer);
        ofLands.forEach(one -> likely.add(new LinkedHashSet<>(List.of(one, bearer))));
      } else {
        bearer.members().forEach(member -> open.put(member.key, ofLands));
      }
    }
    joinAsShort(joining);
    bearers = left;
  }

  /** Joins each to whom its whole is joined in the end: "X" to "X Group" to "X Group Inc". */
  private void joinAsShort(Map<Bearer, Bearer> joining) {
    joined.putAll(joining);
    joining.keySet().forEach(from -> root(from).joinAsShort(from));
  }

  private Bearer root(Bearer bearer) {
    Bearer root = bearer;
    Set<Bearer> seen = new HashSet<>();
    while (joined.containsKey(root) && seen.add(root)) {
      root = joined.getOrDefault(root, root);
    }
    return root;
  }

  /** Who may bear a short name, once it is settled who is whose short form. */
  private void settleOpen() {
    Set<Bearer> left = new HashSet<>(bearers);
    open.replaceAll(
        (key, several) ->
            several.stream().map(this::root).filter(left::contains).distinct().toList());
  }

  private static List<Bearer> without(Bearer bearer, List<Bearer> wholes) {
    return wholes.isEmpty() ? wholes : wholes.stream().filter(w -> w != bearer).toList();
  }

  private boolean isSomeoneElse(Bearer bearer, Bearer whole) {
    return whole.calling().clashes(bearer.calling()) && !company.isShared(whole, bearer);
  }

  private void joinShort(java.util.function.Function<Bearer, List<Bearer>> wholes) {
    List<Bearer> left = new ArrayList<>();
    Map<Bearer, Bearer> joining = new LinkedHashMap<>();
    for (Bearer bearer : bearers) {
      List<Bearer> whole =
          bearer.ruledBy().isPresent() ? List.of() : without(bearer, wholes.apply(bearer));
      if (whole.isEmpty()) {
        left.add(bearer);
      } else if (whole.size() == 1 && isSomeoneElse(bearer, whole.get(0))) {
        likely.add(new LinkedHashSet<>(List.of(whole.get(0), bearer)));
        left.add(bearer);
      } else if (whole.size() == 1) {
        joining.put(bearer, whole.get(0));
      } else {
        bearer.members().forEach(member -> open.put(member.key, whole));
      }
    }
    joinAsShort(joining);
    bearers = left;
  }
}
