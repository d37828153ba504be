/**
 * Seed to article: what the lines of a raw text are, which of them are page furniture, and the
 * account of every one of them. Pure; knows the nouns and the tools.
 *
 * <p>A new junk rule is one constant in {@link backfile.clean.CleaningRules}, a new input format
 * one class that implements {@link backfile.clean.SeedFormat} and one line in its list.
 */
@NullMarked
package backfile.clean;

import org.jspecify.annotations.NullMarked;
