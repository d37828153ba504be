package backfile.model;

/**
 * A sentence that rests on somebody whose name it does not give.
 *
 * @param kind what he is: {@code official}, {@code source} …
 * @param excerpt the sentence, the words for him marked
 */
public record Attribution(String kind, Excerpt excerpt) {}
