package org.jielin.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FilterWords;
import org.jielin.resident.AddressDao.Choice;

/** The controls above the list of residents that limit it: place, tag, category, age, doubtful numbers, and its order. */
public final class ResidentFilterController {

    private static final int CHILD = 14;

    private ResidentFilter filter = ResidentFilter.all();
    private Consumer<ResidentFilter> changed = wanted -> {
    };
    /** While the controls are being set to the filter they must not change it. */
    private boolean setting;

    @FXML
    private ToggleGroup ages;
    @FXML
    private ToggleButton elders;
    @FXML
    private ToggleButton advanced;
    @FXML
    private ToggleButton children;
    @FXML
    private ToggleButton doubtful;
    @FXML
    private ComboBox<Choice> estate;
    @FXML
    private ComboBox<Choice> entrance;
    @FXML
    private ComboBox<String> tag;
    @FXML
    private ComboBox<ResidenceCategory> category;
    @FXML
    private ComboBox<ResidentSort> sort;
    @FXML
    private Button clear;

    @FXML
    private void initialize() {
        elders.setUserData(ResidentFilter.aged(60));
        advanced.setUserData(ResidentFilter.aged(80));
        children.setUserData(ResidentFilter.under(CHILD));
        Choices.labelled(sort, ResidentSort.values());
        anyOr(category, "resident.any.category", Messages::label);
        anyOr(estate, "resident.any.estate", Choice::name);
        anyOr(entrance, "resident.any.entrance", Choice::name);
        anyOr(tag, "resident.any.tag", label -> label);
        category.getItems().add(null);
        category.getItems().addAll(ResidenceCategory.values());
        ages.selectedToggleProperty().addListener((observed, before, now) -> changeAges(now));
        doubtful.selectedProperty().addListener((observed, before, now) -> change(filter.withDoubtfulId(now)));
        estate.valueProperty().addListener((observed, before, now) -> change(filter.withPlace(id(now), null)));
        entrance.valueProperty().addListener((observed, before, now) -> change(filter.withPlace(id(estate.getValue()), id(now))));
        tag.valueProperty().addListener((observed, before, now) -> change(filter.withTag(now)));
        category.valueProperty().addListener((observed, before, now) -> change(filter.withCategory(now)));
        sort.valueProperty().addListener((observed, before, now) -> change(filter.sorted(now)));
    }

    /** The box offers its items and, as the empty value, all of them. */
    private static <T> void anyOr(ComboBox<T> box, String anyKey, Function<T, String> word) {
        Choices.named(box, word);
        box.setPromptText(Messages.text(anyKey));
    }

    private static Long id(Choice choice) {
        return choice == null ? null : choice.id();
    }

    private void changeAges(Toggle chosen) {
        ResidentFilter ageBand = chosen == null ? ResidentFilter.all() : (ResidentFilter) chosen.getUserData();
        change(filter.withAges(ageBand.minAge(), ageBand.underAge()));
    }

    private void change(ResidentFilter wanted) {
        if (!setting) {
            changed.accept(wanted);
        }
    }

    @FXML
    private void clear() {
        change(ResidentFilter.all());
    }

    /** Whom to tell when somebody changes the filter here. */
    void onChange(Consumer<ResidentFilter> listener) {
        changed = listener;
    }

    /** Sets the controls to a filter, among what there is to choose. */
    void show(ResidentFilter shown, Offered offered) {
        setting = true;
        filter = shown;
        clear.setVisible(!filter.isAll());
        ages.selectToggle(ages.getToggles().stream().filter(toggle -> sameAges((ResidentFilter) toggle.getUserData())).findFirst().orElse(null));
        doubtful.setSelected(filter.doubtfulId());
        choose(estate, offered.estates(), find(offered.estates(), offered.estateId()));
        choose(entrance, offered.entrances(), find(offered.entrances(), filter.entranceId()));
        choose(tag, offered.tags(), filter.tag());
        category.setValue(filter.category());
        sort.setValue(filter.sort());
        entrance.setDisable(offered.entrances().isEmpty());
        setting = false;
    }

    /** What the controls limit the list to. */
    String words() {
        return FilterWords.of(ages, doubtful, estate, entrance, tag, category);
    }

    /** What limits the list though no control shows it: an age, an import; empty when nothing does. */
    List<String> unshown() {
        List<String> also = new ArrayList<>();
        if (!filter.steps().isEmpty()) {
            also.add(Messages.text("resident.touched"));
        }
        if (ages.getToggles().stream().noneMatch(toggle -> sameAges((ResidentFilter) toggle.getUserData()))) {
            if (filter.minAge() != null) {
                also.add(Messages.text("resident.age.from", filter.minAge()));
            }
            if (filter.underAge() != null) {
                also.add(Messages.text("resident.age.under", filter.underAge()));
            }
        }
        return also;
    }

    private boolean sameAges(ResidentFilter band) {
        return Objects.equals(band.minAge(), filter.minAge()) && Objects.equals(band.underAge(), filter.underAge());
    }

    private static Choice find(List<Choice> choices, Long id) {
        return choices.stream().filter(choice -> Long.valueOf(choice.id()).equals(id)).findFirst().orElse(null);
    }

    private static <T> void choose(ComboBox<T> box, List<T> items, T chosen) {
        List<T> all = new ArrayList<>();
        all.add(null);
        all.addAll(items);
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(chosen);
    }

    /** @param estateId the estate that the filter is about, also when it names only an entrance */
    record Offered(List<Choice> estates, List<Choice> entrances, Long estateId, List<String> tags) {
    }
}
