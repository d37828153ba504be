package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules by which a single line is known as page furniture. The first rule that knows a line
 * names it in the ledger. Every rule looks at a whole line: a sentence that merely holds such words
 * is never touched.
 */
final class CleaningRules {
  /** A named rule. */
  record Rule(String name, Predicate<String> knows) {}

  /** A label is a few words; a longer line is text. */
  private static final int LABEL_WORDS = 14;

  static final Rule SHARE_LABEL =
      phrases(
          "share-label",
          """
          send in e-mail|send by e-mail|send by email|e-mail|email|e-mail this|email this
          email this article|email this story|share|share this|share this article|share this story
          share this page|share this post|share article|share via|share by email|share by e-mail
          share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin
          share on telegram|share on pinterest|share on reddit|share on messenger|share on bluesky
          share to facebook|share to twitter|share to whatsapp|share to email|share link|tweet
          tweet this|post to facebook|post to x|facebook|twitter|whatsapp|linkedin|telegram
          pinterest|reddit|messenger|bluesky|instagram|copy link|copy url|link copied|copied
          copy this link|get link|print|gift|pin|printer-friendly version|printer friendly version|send to a friend|print this|print this article|print article|print page
          save|saved|save article|save this article|save this story|save for later|save to read later
          save story|bookmark|bookmark this|add to bookmarks|add to reading list|gift this article
          give this article|like|like this|pin it|flipboard|partager|partager sur facebook
          partager sur twitter|envoyer par e-mail|imprimer|enregistrer|copier le lien|compartir
          compartir en facebook|compartir en twitter|compartir en whatsapp|enviar por correo
          imprimir|guardar|copiar enlace|teilen|auf facebook teilen|auf twitter teilen|drucken
          merken|link kopieren|ajouter à mes favoris|add to favourites|add to favorites|share options|more sharing options|toggle share menu|share tools
          """);

  static final Rule FOLLOW_PROMPT =
      either(
          phrases(
              "follow-prompt",
              """
              follow|follow us|following|follow this topic|follow topics|follow the topics
              click the alert icon to follow topics|related topics|topics|tags|tagged|filed under
              more on this topic|turn on notifications|get notifications|get alerts|enable notifications
              suivez-nous|suivre|síguenos|seguir|folgen|topics in this article|in this article
              """),
          pattern(
              "follow-prompt",
              "(?:topics|tags|tagged|keywords|filed under|more on|mots-clés|temas|etiquetas|themen)"
                  + "(?: in this article)? ?[:»>] ?.{2,160}"
                  + "|(?:click|tap) (?:the |on the )?\\S+ icon to follow .{0,40}"
                  + "|(?:follow|like|join|find) (?:us|him|her|them|the author) (?:on|at) .{1,40}"
                  + "|follow @?\\S+ on \\S+(?: \\S+)?|suivez-nous sur .{1,40}|síguenos en .{1,40}"));

  static final Rule ADVERT =
      phrases(
          "advert-label",
          """
          advertisement|advertisements|advert|ad|ads|ad feedback|sponsored|sponsored content
          paid content|paid post|promoted|promoted content|skip advertisement|skip ad
          story continues below advertisement|article continues below advertisement
          story continues below|article continues below|continues below advertisement|story continues below this ad
          article continues after ad|story continues after ad|scroll to continue
          scroll for more|continue reading below|advertising|remove ads|report this ad|publicité
          la suite après cette publicité|annonce|publicidad|anuncio|anzeige|werbung
          this ad helps us pay for our journalism|ad helps us pay for our journalism
          """);

  static final Rule NEWSLETTER =
      either(
          phrases(
              "newsletter",
              """
              newsletter|newsletters|sign up|sign up now|sign up here|sign up for free|subscribe
              subscribe now|subscribe today|subscribe here|get the newsletter|your email
              your email address|enter your email|enter your email address|email address|please enter email
              join our newsletter|join the newsletter|thank you for subscribing|s'abonner|abonnez-vous
              suscríbete|suscribirse|abonnieren|jetzt abonnieren|newsletter abonnieren
              your e-mail address|votre adresse e-mail|votre adresse email|s'inscrire|don't miss a story
              never miss a story|choose the newsletters you want and unsubscribe at any time
              """),
          pattern(
              "newsletter",
              "get the .{2,40}\\. it is free\\.? ?(?:sign up|subscribe)?"
                  + "|(?:subscribe|sign up)(?: today| now)?: .{2,80}|.{2,60}, (?:every|each) .{2,20} in your inbox"
                  + "|s'abonner(?: à partir de .{1,20})?|abonnez-vous(?: à partir de .{1,20})?"
                  + "|(?:sign up|subscribe|register)(?: now| today| here)? (?:for|to)"
                  + " (?:our|the|a|free|daily|weekly|keep|continue|get|receive|unlock)(?![\\p{L}\\p{N}]).{0,80}"
                  + "|get (?:our|the|all the) .{0,40}(?:newsletter|briefing|inbox|headlines).{0,40}"
                  + "|(?:the )?(?:latest|best|top) .{0,30}(?:delivered |straight |sent )?(?:to|in) your inbox.{0,20}"
                  + "|inscrivez-vous à (?:notre|la) newsletter.{0,40}"));

  static final Rule PAYWALL =
      pattern(
          "paywall-label",
          "(?:\\S+ )?(?:subscribers?|members?|premium)(?: only| exclusive)"
              + "|(?:for )?(?:subscribers?|members?) only|exclusive (?:for|to) (?:subscribers|members)"
              + "|(?:subscribe|log in|sign in|register|create an account)(?: now| here)?(?: or (?:log in|sign in|subscribe))?"
              + " to (?:read|continue|keep|unlock|view)(?![\\p{L}\\p{N}]).{0,60}"
              + "|(?:already|are you) (?:a |an )?(?:subscriber|member|subscribed|registered)(?![\\p{L}\\p{N}]).{0,40}"
              + "|you have (?:\\d+|no|reached your) (?:free )?(?:article|articles|limit).{0,60}"
              + "|you have read \\d+ of (?:your )?\\d+ (?:free )?articles.{0,40}|subscribe for (?:full|unlimited) access"
              + "|to read the full story.{0,40}|réservé aux abonnés|article réservé aux abonnés"
              + "|solo para suscriptores|nur für abonnenten");

  static final Rule RELATED =
      either(
          phrases(
              "related-label",
              """
              recommended|recommended for you|recommended stories|recommended reading|read more|read next
              read also|also read|see also|see more|more on this story|more from this section|more stories
              more news|more like this|related|related articles|related stories|related coverage
              related content|related news|most popular|most read|most viewed|most shared|trending
              trending now|popular|popular now|top stories|top news|latest news|latest|latest stories
              latest headlines|editor's picks|editors' picks|don't miss|you may also like|you might also like
              what to read next|up next|in case you missed it|from our partners|around the web
              promoted stories|keep reading|continue reading|next article|previous article|next story
              previous story|back to top|load more|show more|more|à lire aussi|lire aussi|les plus lus
              voir aussi|lee también|lea también|más leídas|noticias relacionadas|mehr zum thema
              lesen sie auch|meistgelesen|see also|more long reads|internet links|sur le même sujet
              dans la même rubrique|à voir aussi|más noticias|mehr nachrichten|editors picks
              """),
          pattern(
              "related-label",
              "(?:most (?:read|viewed|popular|shared|watched)|trending|top|more|latest)(?: \\p{L}+)? (?:in|on|from|about)(?: the)? \\p{L}+(?: \\p{L}+)?"
                  + "|(?:top|latest|more) \\p{L}+ (?:stories|news|headlines)(?: now)?"
                  + "|(?:read more|read also|also read|see also|read next|read|related|more on this|watch|listen|lire aussi|lee también)"
                  + " ?[:>»|].{1,160}"));

  static final Rule GALLERY =
      phrases(
          "gallery-label",
          """
          open gallery view|view gallery|open gallery|see gallery|photo gallery|gallery|slideshow
          view slideshow|show all photos|view all photos|see all photos|next image|previous image
          enlarge|enlarge image|enlarge this image|toggle caption|hide caption|show caption|full screen
          fullscreen|view image in fullscreen|close|close gallery|play|pause|play video|watch video
          watch now|photos|videos|live tv|watch live|video|unmute|mute|loading|loading...|click to enlarge|zoom in|image|photo|picture
          voir la galerie|ver galería
          """);

  private static final Rule GALLERY_COUNT =
      pattern(
          "gallery-label",
          "(?:photo )?(?:gallery|slideshow|photos) ?\\(\\d{1,3}(?: photos| images)?\\)");

  static final Rule LISTEN =
      pattern(
          "listen-label",
          "listen(?: now| to (?:this|the) (?:article|story)| to article)?(?:[ ·•|:-]+\\d+(?::\\d+| min(?:utes?)?))?"
              + "|(?:audio )?\\d+:\\d{2}(?: ?/ ?\\d+:\\d{2})?"
              + "|(?:reading time|read time|estimated reading time)[: ]*\\d+ ?min(?:ute)?s?"
              + "|\\d+ ?-? ?min(?:ute)?s? (?:read|listen)|temps de lecture ?:? ?\\d+ ?min.{0,10}"
              + "|(?:text size|font size|a\\+ a-|aa|larger text|smaller text|dark mode|light mode|text to speech)"
              + "|(?:text|font) size:?(?: a[+-]?){1,3}|a[+-](?: a[+-]?){1,2}"
              + "|(?:audio|listen): listen to this (?:article|story).{0,20}");

  static final Rule COUNTER =
      pattern(
          "counter",
          "[\\d.,]+ ?[kKmM]? (?:shares?|views?|likes?|retweets?|reactions?|reads?|comments?|replies|votes?|followers|vues|partages)"
              + "|(?:your |vos |ver )?(?:shares?|views?|likes?|comments?|replies|commentaires|comentarios|kommentare) ?[:(]? ?[\\d.,]+ ?[kKmM]?\\)?");

  static final Rule COMMENTS =
      either(
          phrases(
              "comment-prompt",
              """
              comments|comment|leave a comment|post a comment|add a comment|join the conversation
              view comments|show comments|hide comments|read comments|no comments|no comments yet
              be the first to comment|comments are closed|start the discussion|reply|report comment
              send us a tip|have something to add? send us a tip|commentaires|laisser un commentaire
              comentarios|deja un comentario|kommentare|kommentar schreiben
              """),
          pattern(
              "comment-prompt",
              "(?:have|got|do you have)(?: you)? (?:a|an|any|something|more)(?![\\p{L}\\p{N}]).{0,40}\\?"
                  + " ?(?:send|tell|email|contact|write|get in touch|let us).{0,60}"
                  + "|(?:did you (?:find|see|spot|notice)|have you (?:found|seen|spotted)) (?:an?|any) .{2,30}\\?.{0,40}"
                  + "|was this (?:article|story|page|information) .{2,40}\\?|yes ?/? ?no|report an? (?:error|mistake|typo)"
                  + "|cet article vous a plu ?\\?.{0,60}|contact the (?:newsroom|editors?)"
                  + "|(?:see|spot|found|notice) (?:an?|any) (?:error|mistake|typo).{0,60}"));

  static final Rule COPYRIGHT =
      pattern(
          "copyright",
          "(?:all rights reserved|tous droits réservés|todos los derechos reservados|alle rechte vorbehalten)\\.?"
              + "|(?:©|\\(c\\)|copyright)(?: ?©)? ?.{0,20}\\d{4}.{0,120}"
              + "|(?:©|copyright) .{1,60}all rights reserved\\.?"
              + "|this material may not be published, broadcast, rewritten or redistributed.{0,60}");

  static final Rule COOKIES =
      pattern(
          "cookie-notice",
          "(?:we|this (?:web)?site|our (?:web)?site) (?:and our partners )?uses? cookies.{0,200}"
              + "|(?:accept|reject|allow|manage)(?: all)? (?:cookies|cookie settings|preferences)"
              + "|manage settings|gestion des cookies|paramètres des cookies|cookie-einstellungen"
              + "|cookie (?:settings|policy|preferences|notice)|by continuing to (?:use|browse) .{0,120}"
              + "|nous utilisons des cookies.{0,200}|accept all|reject all|tout accepter|aceptar todo");

  static final Rule MENU =
      either(
          phrases(
              "menu",
              """
              home|menu|main menu|search|skip to content|skip to main content|skip to navigation
              skip to main navigation|skip navigation|skip links|toggle navigation|navigation|sign in
              log in|login|log out|logout|register|my account|account|my profile|sections|all sections
              site index|sitemap|about us|contact us|contact|privacy policy|terms of use|terms of service
              terms and conditions|privacy|help|faq|rss|feedback|advertise|advertise with us|careers|jobs
              open menu|close menu|accessibility|imprint|corrections|site map|low graphics version|front page
              mentions légales|impressum|live|breaking news|back|go back|english edition|print edition|today's paper|weather|accueil
              rechercher|se connecter|aller au contenu|inicio|buscar|iniciar sesión|suche|anmelden
              startseite|zum inhalt springen
              """),
          pattern("menu", "home ?[>›»/|] ?.{1,80}|[^.!?]{1,30}(?: ?[>›»] ?[^.!?>›»]{1,30}){2,6}"));

  /** What a page calls out between marks: {@code >>> Win a weekend! <<<}. */
  private static final Pattern PROMOTION =
      Pattern.compile("(?:>{2,}|»{2,}|\\*{3,}|={3,})[^<>«»]{3,120}(?:<{2,}|«{2,}|\\*{3,}|={3,})");

  /**
   * The rules whose labels stand above boxes: what follows without a blank line is furniture too.
   */
  private static final Set<String> ABOVE_BOXES =
      Set.of("related-label", "newsletter", "advert-label", "follow-prompt");

  static boolean opensBox(String rule) {
    return ABOVE_BOXES.contains(rule);
  }

  /** All rules, in the order in which they are asked. */
  static final List<Rule> ALL =
      List.of(
          SHARE_LABEL,
          FOLLOW_PROMPT,
          ADVERT,
          NEWSLETTER,
          PAYWALL,
          RELATED,
          GALLERY,
          GALLERY_COUNT,
          LISTEN,
          COUNTER,
          COMMENTS,
          COPYRIGHT,
          COOKIES,
          MENU);

  private CleaningRules() {}

  /** The name of the rule that knows the line, if any does. */
  static Optional<String> ruleFor(Line line) {
    String label = bare(line.text());
    if (label.isEmpty()) {
      return Optional.of(line.text().isEmpty() ? "no-visible-text" : "decoration");
    }
    Optional<String> rule = known(label);
    if (rule.isPresent()) {
      return rule;
    }
    Optional<String> half = half(line.text());
    if (half.isPresent()) {
      return known(bare(half.get())).or(() -> Optional.of("doubled-label"));
    }
    if (isPromotion(line.text())) {
      return Optional.of("promotion");
    }
    return LabelRow.is(line.text()) ? Optional.of("row-of-labels") : Optional.empty();
  }

  private static boolean isPromotion(String text) {
    return ">»*=".indexOf(text.charAt(0)) >= 0 && PROMOTION.matcher(text).matches();
  }

  /** Whether a text, by itself on a line, would be a label of a page. */
  static boolean isLabel(String text) {
    return known(bare(text)).isPresent();
  }

  private static Optional<String> known(String label) {
    for (Rule rule : ALL) {
      if (rule.knows().test(label)) {
        return Optional.of(rule.name());
      }
    }
    return Optional.empty();
  }

  /** A label that a page carries twice, once for eyes and once for screen readers, run together. */
  private static Optional<String> half(String text) {
    int middle = text.length() / 2;
    boolean doubled =
        text.length() >= 8
            && text.length() <= 120
            && text.length() % 2 == 0
            && text.regionMatches(0, text, middle, middle)
            && !text.substring(0, middle).isBlank();
    if (!doubled) {
      return Optional.empty();
    }
    String half = text.substring(0, middle);
    // One word written twice may be a word ("couscous"); two words without a space between are not.
    return half.contains(" ") || known(bare(half)).isPresent()
        ? Optional.of(half)
        : Optional.empty();
  }

  /** The line without the ornaments that pages put around labels, in lower case. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isOrnament(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isOrnament(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isOrnament(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.SPACE_SEPARATOR ->
          c != '©';
      default -> c == '*' || c == '•' || c == '·' || c == ':' || c == '_' || c == '/' || c == '…';
    };
  }

  private static Rule phrases(String name, String text) {
    List<String> list = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      for (String phrase : line.strip().split("\\|", -1)) {
        list.add(phrase);
      }
    }
    Set<String> phrases = Set.copyOf(list);
    return new Rule(name, phrases::contains);
  }

  private static Rule pattern(String name, String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.UNICODE_CASE);
    return new Rule(name, label -> isShort(label) && pattern.matcher(label).matches());
  }

  private static boolean isShort(String label) {
    if (label.length() > 240) {
      return false;
    }
    return label.chars().filter(c -> c == ' ').count() <= LABEL_WORDS * 2L;
  }

  private static Rule either(Rule one, Rule other) {
    return new Rule(one.name(), one.knows().or(other.knows()));
  }
}
