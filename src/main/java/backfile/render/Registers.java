package backfile.render;

import backfile.model.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Registers that give names to things for everybody, and how each writes an address of one. */
final class Registers {
  private static final Map<String, Form> KNOWN = new LinkedHashMap<>();

  static {
    know("wikidata", "http://www.wikidata.org/entity/", "Q[1-9]\\d*");
    know("viaf", "http://viaf.org/viaf/", "\\d+");
    know("geonames", "https://sws.geonames.org/", "\\d+");
    know("gnd", "https://d-nb.info/gnd/", "[\\dX-]+");
    know("isni", "https://isni.org/isni/", "\\d{15}[\\dX]");
    know("lcnaf", "http://id.loc.gov/authorities/names/", "n[a-z]?\\d+");
    know("bnf", "https://data.bnf.fr/ark:/12148/", "cb\\w+");
    know("orcid", "https://orcid.org/", "(?:\\d{4}-){3}\\d{3}[\\dX]");
    know("ror", "https://ror.org/", "0[a-z\\d]{8}");
  }

  private record Form(String prefix, Pattern id) {}

  private Registers() {}

  private static void know(String register, String prefix, String id) {
    KNOWN.put(register, new Form(prefix, Pattern.compile(id)));
  }

  /** The registers that are known, each with what stands before an id in its addresses. */
  static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    KNOWN.forEach((register, form) -> prefixes.put(register, form.prefix()));
    return prefixes;
  }

  /** The id of an entry in a known register, where it has one and that looks like one. */
  static Optional<String> id(Entity entity, String register) {
    Form form = KNOWN.get(register);
    return form == null
        ? Optional.empty()
        : Optional.ofNullable(entity.ids().get(register))
            .map(String::strip)
            .filter(id -> form.id().matcher(id).matches());
  }

  /** The addresses of an entry in all known registers. */
  static List<String> addresses(Entity entity) {
    List<String> addresses = new ArrayList<>();
    prefixes()
        .forEach(
            (register, prefix) -> id(entity, register).ifPresent(id -> addresses.add(prefix + id)));
    return addresses;
  }
}
