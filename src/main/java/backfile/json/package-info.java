/** JSON in and out, as plain Java values. A tool; the only place with Jackson. */
@NullMarked
package backfile.json;

import org.jspecify.annotations.NullMarked;
