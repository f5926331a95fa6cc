package org.civitas.identity.service.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.civitas.identity.domain.OpaqueToken;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;

/**
 * Argon2id with the parameters that OWASP names (19 MiB, two passes). Each hash takes that memory
 * and a core for a while, so only as many run at once as there are cores; the rest queue.
 */
@ApplicationScoped
public class PasswordHasher {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int LONGEST_QUEUE_SECONDS = 20;

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private String nobodysHash;

  @PostConstruct
  void prepare() {
    nobodysHash = hash(OpaqueToken.random().value());
  }

  public String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
  }

  public boolean matches(String password, String hash) {
    return inTurn(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as a real check, so that a name nobody has is not noticed by the time. */
  public void pretendToCheck(String password) {
    boolean unexpected = matches(password, nobodysHash);
    if (unexpected) {
      throw new IllegalStateException("Nobody's password was guessed");
    }
  }

  /** Whether a hash was made with other parameters than today's. */
  public boolean isOutdated(String hash) {
    return !ARGON2.equals(Argon2Function.getInstanceFromHash(hash));
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!enter()) {
      throw new DomainException(CommonProblem.UNAVAILABLE, "Too many sign-ins at once, try again.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
