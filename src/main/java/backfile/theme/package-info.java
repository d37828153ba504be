/** The colours of a site: what style sheets say of them, and whether they can be read. */
@NullMarked
package backfile.theme;

import org.jspecify.annotations.NullMarked;
