/**
 * Seed to article: what the lines of a raw text are, which of them are page furniture, and the
 * account of every one of them. Pure; knows the nouns and the tools.
 *
 * <p>A new label of pages is a phrase in the word lists (resources/backfile/clean), a new input
 * format one class that implements {@link backfile.clean.SeedFormat} and one line in its list.
 */
@NullMarked
package backfile.clean;

import org.jspecify.annotations.NullMarked;
