package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class OfficeSettingDaoTest extends DaoTest {

    @Test
    void aSettingIsSetAndSetAgain() {
        for (String name : new String[] {"金柳苑居委会", "安澜花园居委会"}) {
            database.write(new Act("office.test", "测试"), daos -> {
                daos.get(OfficeSettingDao.class).set(OfficeSettingDao.NAME, name);
                return null;
            });
            assertThat(database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME)).contains(name);
        }
        assertThat(database.reader(OfficeSettingDao.class).find("nothing")).isEmpty();
    }
}
