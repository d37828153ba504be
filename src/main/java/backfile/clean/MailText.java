package backfile.clean;

import backfile.mail.Letter;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a letter in plain text. Lines that flow are joined as RFC 3676 says; a quotation
 * loses its marks and has each paragraph on one line; the heads of forwarded letters, the signature
 * and what lists and newsletters put around a text are told as no part of it.
 */
final class MailText {
  private static final Pattern QUOTE = Pattern.compile("(?:> ?)+");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?i)-{2,}\\s*(?:forwarded message|original message|ursprüngliche nachricht|message transféré"
              + "|message d'origine|mensaje reenviado|mensaje original|weitergeleitete nachricht)\\s*-{2,}"
              + "|begin forwarded message:?");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)\\*?(?:from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet"
              + "|para|fecha|asunto)\\s?:\\*?\\s.{0,400}");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i).{0,200}(?:unsubscribe|opt[- ]out of|manage your (?:preferences|subscription)|update your preferences"
              + "|view (?:this|it|the) .{0,30}in (?:your|a) browser|view in (?:your )?browser|you are receiving this"
              + "|you received this (?:e-?mail|message)|this (?:e-?mail|message|newsletter) was sent to"
              + "|abbestellen|vom newsletter abmelden|im browser ansehen|désabonner|désinscrire|voir .{0,30}navigateur"
              + "|darse de baja|cancelar .{0,20}suscripción|ver .{0,30}navegador).{0,200}");

  /** A longer line is text, whatever words it holds. */
  private static final int LONGEST_FURNITURE = 35;

  private final SeedDraft draft;
  private final List<String> block = new ArrayList<>();
  private Seed.Told told = Seed.Told.TEXT;

  /** Whether all lines since the announcement of a forwarded letter are of its head. */
  private boolean inHead;

  private boolean inSignature;

  private MailText(SeedDraft draft) {
    this.draft = draft;
  }

  static void add(Letter.Text text, SeedDraft draft) {
    MailText mail = new MailText(draft);
    List<String> lines = TextFormat.lines(text.decoded().text());
    (text.flowed() ? joined(lines, text.spaceGoes()) : lines).forEach(mail::take);
    mail.close();
  }

  /** Whether a line is what lists and newsletters put around a text. */
  static boolean isFurniture(String line) {
    return FURNITURE.matcher(line).matches() && line.split("\\s+").length <= LONGEST_FURNITURE;
  }

  private static List<String> joined(List<String> lines, boolean spaceGoes) {
    List<String> joined = new ArrayList<>();
    String open = null;
    String openQuote = "";
    for (String line : lines) {
      int marks = 0;
      while (marks < line.length() && line.charAt(marks) == '>') {
        marks++;
      }
      String quote = line.substring(0, marks);
      String text = line.substring(marks);
      // A line that would look like something else has a space put before it.
      text = text.startsWith(" ") ? text.substring(1) : text;
      boolean signature = text.equals("-- ");
      if (open != null && (signature || !quote.equals(openQuote))) {
        joined.add(openQuote + open);
        open = null;
      }
      String all = open == null ? text : open + text;
      if (text.endsWith(" ") && !signature) {
        open = spaceGoes ? all.substring(0, all.length() - 1) : all;
        openQuote = quote;
      } else {
        joined.add(quote + all);
        open = null;
      }
    }
    if (open != null) {
      joined.add(openQuote + open);
    }
    return joined;
  }

  private void take(String line) {
    String text = line.strip();
    boolean quoted = text.startsWith(">");
    String bare = quoted ? QUOTE.matcher(text).replaceFirst("").strip() : text;
    if (bare.isEmpty()) {
      close();
      return;
    }
    // Blank lines may stand between the announcement and the fields.
    inHead = FORWARDED.matcher(bare).matches() || inHead && FIELD.matcher(bare).matches();
    inSignature |= line.equals("-- ") || line.equals("--");
    if (inHead) {
      add(bare, outside("forwarded-mail-head"));
    } else if (inSignature) {
      add(bare, outside("mail-signature"));
    } else if (isFurniture(bare) || bare.matches("_{20,}")) {
      add(bare, outside("mail-furniture"));
    } else if (quoted) {
      add(bare, Seed.Told.of(Seed.Kind.QUOTATION));
    } else {
      add(bare, Seed.Told.TEXT);
    }
  }

  private static Seed.Told outside(String rule) {
    return new Seed.Told(Seed.Kind.OUTSIDE, rule, List.of());
  }

  private void add(String line, Seed.Told what) {
    if (!what.equals(told)) {
      close();
      told = what;
    }
    block.add(line);
  }

  private void close() {
    boolean quotation = told.kind() == Seed.Kind.QUOTATION && !block.isEmpty();
    draft.text(quotation ? List.of(String.join(" ", block)) : block, told);
    block.clear();
  }
}
