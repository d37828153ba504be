/** Pages read as HTML. A tool; the only place with jsoup. */
@NullMarked
package backfile.html;

import org.jspecify.annotations.NullMarked;
