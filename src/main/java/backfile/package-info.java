/** Backfile: raw article text to a linked site in one command. */
@NullMarked
package backfile;

import org.jspecify.annotations.NullMarked;
