/**
 * The preview's web server: what it answers and to whom. It gets the site's files from whoever
 * opens it and knows of no folder. The JDK's HTTP server lives here.
 */
@NullMarked
package backfile.serve;

import org.jspecify.annotations.NullMarked;
