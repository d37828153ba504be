/**
 * Which articles are much the same text: a sketch of each, the copies among all sketches, and what
 * differs between two. Pure; knows the nouns and the tools.
 */
@NullMarked
package backfile.compare;

import org.jspecify.annotations.NullMarked;
