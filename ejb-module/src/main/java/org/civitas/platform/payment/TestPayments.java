package org.civitas.platform.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/**
 * A provider that moves no money and otherwise behaves like one: it keeps books, it declines the
 * method {@value #DECLINED_METHOD}, and with {@value #PENDING_METHOD} it waits until its books are
 * changed by hand and a webhook is sent. It takes part in the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class TestPayments implements PaymentGateway {

  /** A means of payment that is always declined. */
  public static final String DECLINED_METHOD = "test-declined";

  /** A means of payment that takes its time. */
  public static final String PENDING_METHOD = "test-pending";

  private static final String COLUMNS = "id, reference, state, amount, refunded, currency";

  @Inject Sql sql;
  @Inject Clock clock;

  @Override
  public Payment authorise(PaymentOrder order) {
    Instant now = clock.instant();
    sql.update(
        "insert into platform.payment"
            + " (id, reference, provider, state, amount, currency, created_at, updated_at)"
            + " values (?, ?, 'test', ?, ?, ?, ?, ?) on conflict (reference) do update"
            + " set state = excluded.state, updated_at = excluded.updated_at"
            + " where payment.state in ('DECLINED', 'VOIDED') and payment.amount = excluded.amount",
        Ids.next(),
        order.reference(),
        decide(order.method()),
        order.amount().value(),
        order.amount().currency().getCurrencyCode(),
        now,
        now);
    Payment payment = find("reference = ?", order.reference());
    if (!payment.amount().equals(order.amount())) {
      throw new DomainException(
          PaymentProblem.PAYMENT_REFERENCE_REUSED,
          "%s is a payment of %s.".formatted(order.reference(), payment.amount()));
    }
    return payment;
  }

  private static PaymentState decide(String method) {
    return switch (method) {
      case DECLINED_METHOD -> PaymentState.DECLINED;
      case PENDING_METHOD -> PaymentState.PENDING;
      default -> PaymentState.AUTHORISED;
    };
  }

  @Override
  public Payment capture(UUID id) {
    return move(id, PaymentState.CAPTURED, PaymentState.AUTHORISED);
  }

  @Override
  public Payment cancel(UUID id) {
    return move(id, PaymentState.VOIDED, PaymentState.AUTHORISED, PaymentState.PENDING);
  }

  @Override
  public Payment refund(UUID id, Money amount) {
    Payment payment = find("id = ? for update", id);
    if (payment.state() != PaymentState.CAPTURED) {
      throw wrongState(payment);
    }
    Money left = payment.amount().minus(payment.refunded());
    if (!amount.isPositive() || left.isLessThan(amount)) {
      throw new DomainException(
          PaymentProblem.PAYMENT_AMOUNT, "%s of the payment is left.".formatted(left));
    }
    sql.update(
        "update platform.payment set refunded = refunded + ?, updated_at = ?, version = version +"
            + " 1, state = case when refunded + ? = amount then 'REFUNDED' else state end where id"
            + " = ?",
        amount.value(),
        clock.instant(),
        amount.value(),
        id);
    return get(id);
  }

  @Override
  public Payment get(UUID id) {
    return find("id = ?", id);
  }

  /** Doing it again changes nothing. */
  private Payment move(UUID id, PaymentState to, PaymentState... from) {
    Payment payment = find("id = ? for update", id);
    if (payment.state() != to) {
      if (!List.of(from).contains(payment.state())) {
        throw wrongState(payment);
      }
      sql.update(
          "update platform.payment set state = ?, updated_at = ?, version = version + 1"
              + " where id = ?",
          to,
          clock.instant(),
          id);
    }
    return get(id);
  }

  private Payment find(String condition, Object argument) {
    return sql.find(
            "select " + COLUMNS + " from platform.payment where " + condition,
            TestPayments::payment,
            argument)
        .orElseThrow(
            () -> new DomainException(CommonProblem.NOT_FOUND, "There is no such payment."));
  }

  private static Payment payment(Row row) {
    Currency currency = Currency.getInstance(row.string(6));
    return new Payment(
        row.uuid(1),
        row.string(2),
        PaymentState.valueOf(row.string(3)),
        money(row.decimal(4), currency),
        money(row.decimal(5), currency));
  }

  private static Money money(BigDecimal value, Currency currency) {
    return new Money(value, currency);
  }

  private static DomainException wrongState(Payment payment) {
    return new DomainException(
        PaymentProblem.PAYMENT_STATE, "The payment is " + payment.state() + ".");
  }
}
