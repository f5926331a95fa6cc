package org.civitas.contract;

import java.util.List;
import java.util.stream.Stream;
import org.civitas.testing.Citizens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation with every role, on what is one's own, another's and not there at all. What is
 * expected is declared at the service methods and stands in the document (docs/adr/026): an
 * operation that nobody has thought about fails.
 */
class AuthorizationMatrixIT {

  @TestFactory
  Stream<DynamicNode> everyOperation() {
    Document document = Document.served();
    Matrix matrix = new Matrix(document);
    List<Role> roles = Role.all();
    return document.operations().stream()
        .map(
            operation ->
                DynamicContainer.dynamicContainer(
                    operation.id(),
                    roles.stream().flatMap(role -> cells(matrix, operation, role))));
  }

  private static Stream<DynamicTest> cells(Matrix matrix, Operation operation, Role role) {
    return Whose.of(operation).stream()
        .map(
            whose ->
                DynamicTest.dynamicTest(
                    role.name() + ", " + whose, () -> matrix.check(operation, role, whose)));
  }

  @AfterAll
  static void dismissCitizens() {
    Citizens.dismiss();
  }
}
