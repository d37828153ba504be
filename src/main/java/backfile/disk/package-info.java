/**
 * Folders, cache, threads, console: the only place with files and a clock. Everything that is
 * written is written aside and then moved, so that a build that is cut off leaves nothing half
 * done.
 */
@NullMarked
package backfile.disk;

import org.jspecify.annotations.NullMarked;
