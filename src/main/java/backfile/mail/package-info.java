/** Letters as mail programs keep them. A tool; the only place with Mime4J. */
@NullMarked
package backfile.mail;

import org.jspecify.annotations.NullMarked;
