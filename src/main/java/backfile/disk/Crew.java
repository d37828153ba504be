package backfile.disk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several threads that work on a row of things, each on its own, while the results are taken in the
 * order of the row: the outcome never depends on how many threads there are. Only a few results
 * wait at any time.
 */
public final class Crew implements AutoCloseable {
  private static final int WAITING_A_THREAD = 16;

  private final int threads;
  private final ExecutorService pool;

  /** A crew of so many threads, at least one. */
  public Crew(int threads) {
    this.threads = Math.max(1, threads);
    AtomicInteger number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            this.threads,
            work -> {
              Thread thread = new Thread(work, "backfile-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Work on one thing. */
  public interface Work<T, R> {
    /** The result for one thing. */
    R on(T thing) throws Exception;
  }

  /** What is done with a result. */
  public interface Take<R> {
    /** Takes the next result in order. */
    void take(R result) throws Failed;
  }

  /** Work that failed in a way that stops the build; the message says what, the cause why. */
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it goes no further. */
    public Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Works on all things and takes the results in their order. */
  public <T, R> void each(Iterable<T> things, Work<T, R> work, Take<R> take) throws Failed {
    Deque<Future<R>> waiting = new ArrayDeque<>();
    Iterator<T> next = things.iterator();
    try {
      while (next.hasNext() || !waiting.isEmpty()) {
        while (next.hasNext() && waiting.size() < threads * WAITING_A_THREAD) {
          T thing = next.next();
          waiting.add(pool.submit(() -> work.on(thing)));
        }
        take.take(waiting.remove().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Failed failed) {
        throw failed;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      throw new Failed(String.valueOf(cause == null ? e : cause), e);
    } finally {
      waiting.forEach(future -> future.cancel(true));
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
