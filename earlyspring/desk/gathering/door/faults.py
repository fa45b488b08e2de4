"""The sentences for what is refused about doors and phones."""

from django.utils.translation import gettext_lazy as _

DOOR = {
    "door_key_taken": _("Another door is called %(given)s in addresses already. Choose another short name."),
    "no_such_category": _("%(given)s is no category of badges."),
    "no_such_door": _("There is no door called %(given)s at this gathering."),
    "gathering_is_over": _("The gathering is over: no phone comes in any more."),
}
