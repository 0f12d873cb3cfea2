package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;

class DataFailureTest {

    private static final String GENERAL = "HY000";

    /** As H2 tells of a disk that filled up behind a batch: a general error, and the disk's own only in the chain. */
    @Test
    void aDiskThatFailsBehindABatchIsSaidPlainly() {
        MVStoreException store = DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "not written", new IOException("full"));
        SQLException cause = new SQLException("", GENERAL, ErrorCode.GENERAL_ERROR_1, store);
        RuntimeException failure = new IllegalStateException(batch(cause));
        assertThat(DataFailure.of(failure)).isInstanceOfSatisfying(UserMessageException.class, told -> assertThat(told.key()).isEqualTo("office.disk.failed"));
        assertThat(DataFailure.notWritten(failure)).isTrue();
    }

    @Test
    void aGeneralErrorOfAnotherKindIsNotTheDisks() {
        RuntimeException failure = new IllegalStateException(batch(new SQLException("", GENERAL, ErrorCode.GENERAL_ERROR_1, new IllegalStateException("a defect"))));
        assertThat(DataFailure.of(failure)).isInstanceOf(DataFailure.class).hasMessage("SQL state " + GENERAL);
        assertThat(DataFailure.notWritten(failure)).isFalse();
    }

    @Test
    void aServerThatIsGoneIsFoundInTheChainOfABatchToo() {
        RuntimeException failure = DataFailure.of(new IllegalStateException(batch(new SQLException("", "08006"))));
        assertThat(failure).isInstanceOfSatisfying(UserMessageException.class, told -> assertThat(told.key()).isEqualTo("office.server.lost"));
    }

    @Test
    void aFailureKeepsItsStateAndNoValue() {
        RuntimeException failure = DataFailure.of(new IllegalStateException(batch(new SQLException("unique: 陈德明", "23505"))));
        assertThat(failure).isInstanceOfSatisfying(DataFailure.class, told -> assertThat(told.brokeIntegrity()).isTrue()).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("陈德明");
    }

    private static BatchUpdateException batch(SQLException next) {
        BatchUpdateException batch = new BatchUpdateException(next.getMessage(), next.getSQLState(), next.getErrorCode(), new int[0]);
        batch.setNextException(next);
        return batch;
    }
}
