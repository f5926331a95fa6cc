package org.civitas.hello.service;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.civitas.hello.api.GreetCommand;
import org.civitas.hello.api.HelloProblem;
import org.civitas.hello.api.Item;
import org.civitas.hello.domain.Greeting;
import org.civitas.hello.domain.Stock;
import org.civitas.hello.domain.StockedItem;
import org.civitas.kernel.DomainException;
import org.civitas.platform.service.ApplicationService;

/** Greets anyone, at once or after a while, once or many times. */
@ApplicationService
@Transactional(Transactional.TxType.SUPPORTS)
public class HelloService {

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread);

  @PermitAll
  public String greet() {
    return Greeting.WORLD.text();
  }

  @PermitAll
  public String greet(String who) {
    return new Greeting(who).text();
  }

  @PermitAll
  public String greet(GreetCommand command) {
    return greet(command.who());
  }

  /**
   * Greets after one second in which no thread waits. Not by a managed executor: those run nothing
   * any more while a server stops, and a greeting that is under way must still come.
   */
  @PermitAll
  public CompletionStage<String> greetLater() {
    return CompletableFuture.supplyAsync(Greeting.WORLD::text, LATER);
  }

  /** Greets guest 1, guest 2 and so on; a greeting is made when it is read, not before. */
  @PermitAll
  public Stream<String> greetGuests(Long count) {
    return LongStream.rangeClosed(1, count).mapToObj(n -> new Greeting("Guest " + n).text());
  }

  @PermitAll
  public Item getItem(Long id) {
    return Stock.find(id)
        .map(StockedItem::view)
        .orElseThrow(
            () -> new DomainException(HelloProblem.NO_SUCH_ITEM, "There is no item " + id + "."));
  }
}
