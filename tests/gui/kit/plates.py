"""What the plates of the gallery share."""

from firelearn.gui.kit.places import resources

IMAGES = resources().parent / "question_bank" / "images"
MARGINS = (36, 28, 36, 28)

TEXTS = (
    [
        "楼道里，靠近自家门口，方便看着",
        "住宅楼首层的公共门厅",
        "小区室外的集中充电点，充满就断电",
        "把电池拆下，拿回客厅过夜充",
    ],
    [
        "In the corridor, close to my own door",
        "In the hall downstairs",
        "At the outdoor charging point",
        "Take the battery indoors overnight",
    ],
)
