package backfile.disk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Several threads that work on a row of things, each on its own, while the results are taken in the
 * order of the row: the outcome never depends on how many threads there are. Only a few results
 * wait at any time, however many one thing gives.
 */
public final class Crew implements AutoCloseable {
  private static final int WAITING_A_THREAD = 16;

  /** A text in memory, as bytes, letters, lines and blocks, takes ten times its size. */
  private static final long HEAVIEST = 8L << 20;

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

  /** Work on one thing that gives any number of results. */
  public interface Many<T, R> {
    /** Gives the results for one thing in order; giving waits while too many are not yet taken. */
    void on(T thing, Consumer<R> results) throws Exception;
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
    eachOfMany(things, thing -> 0, (thing, results) -> results.accept(work.on(thing)), take);
  }

  /**
   * Works on all things and takes all results of the first, then all of the second, and so on.
   *
   * @param weight how many bytes of a thing stand in memory while it is worked on; so many things
   *     are begun at once as weigh {@value #HEAVIEST} together, and one at least
   */
  public <T, R> void eachOfMany(
      Iterable<T> things, ToLongFunction<T> weight, Many<T, R> work, Take<R> take) throws Failed {
    Deque<Row<R>> waiting = new ArrayDeque<>();
    Iterator<T> next = things.iterator();
    long heavy = 0;
    try {
      while (next.hasNext() || !waiting.isEmpty()) {
        while (next.hasNext()
            && waiting.size() < threads * WAITING_A_THREAD
            && (waiting.isEmpty() || heavy < HEAVIEST)) {
          T thing = next.next();
          long bytes = weight.applyAsLong(thing);
          heavy += bytes;
          waiting.add(new Row<>(pool, bytes, results -> work.on(thing, results)));
        }
        // Threads begin with the things in order, so the first is always being worked on, and a
        // thread that waits for room cannot keep it from going on.
        waiting.element().takeAll(take);
        heavy -= waiting.remove().bytes;
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
      waiting.forEach(Row::cancel);
    }
  }

  /** The results of one thing, of which a few may wait. */
  private static final class Row<R> {
    /** Gives all results. */
    interface Giving<R> {
      void to(Consumer<R> results) throws Exception;
    }

    private final BlockingQueue<Optional<R>> results = new ArrayBlockingQueue<>(WAITING_A_THREAD);
    private final Future<?> work;
    private final long bytes;

    Row(ExecutorService pool, long bytes, Giving<R> giving) {
      this.bytes = bytes;
      work =
          pool.submit(
              () -> {
                try {
                  giving.to(result -> put(Optional.of(result)));
                } finally {
                  put(Optional.empty());
                }
                return null;
              });
    }

    /** Nothing stands for the end. */
    private void put(Optional<R> result) {
      try {
        results.put(result);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }

    void takeAll(Take<R> take) throws Failed, InterruptedException, ExecutionException {
      for (Optional<R> result = results.take(); result.isPresent(); result = results.take()) {
        take.take(result.get());
      }
      work.get();
    }

    void cancel() {
      work.cancel(true);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
