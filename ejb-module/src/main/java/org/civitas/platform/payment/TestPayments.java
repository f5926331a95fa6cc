package org.civitas.platform.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Ids;
import org.civitas.kernel.Money;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/**
 * A provider that moves no money and otherwise behaves like one: it keeps books, and it declines
 * the method {@value #DECLINED_METHOD}. It takes part in the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class TestPayments implements PaymentGateway {

  /** A means of payment that is always declined. */
  public static final String DECLINED_METHOD = "test-declined";

  private static final String COLUMNS = "id, reference, state, amount, refunded, currency";

  @Inject Sql sql;
  @Inject Clock clock;

  @Override
  public Payment authorise(PaymentOrder order) {
    PaymentState state =
        order.method().equals(DECLINED_METHOD) ? PaymentState.DECLINED : PaymentState.AUTHORISED;
    Instant now = clock.instant();
    sql.update(
        "insert into platform.payment"
            + " (id, reference, provider, state, amount, currency, created_at, updated_at)"
            + " values (?, ?, 'test', ?, ?, ?, ?, ?) on conflict (reference) do update"
            + " set state = excluded.state, updated_at = excluded.updated_at"
            + " where payment.state = 'DECLINED' and payment.amount = excluded.amount",
        Ids.next(),
        order.reference(),
        state,
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

  @Override
  public Payment capture(UUID id) {
    return move(id, PaymentState.AUTHORISED, PaymentState.CAPTURED);
  }

  @Override
  public Payment cancel(UUID id) {
    return move(id, PaymentState.AUTHORISED, PaymentState.VOIDED);
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
  private Payment move(UUID id, PaymentState from, PaymentState to) {
    Payment payment = find("id = ? for update", id);
    if (payment.state() != to) {
      if (payment.state() != from) {
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
