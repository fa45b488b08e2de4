"""The addresses of preparing: /<mechanism>/gathering/<key>/preparing/…"""

from django.urls import path

from earlyspring.desk.gathering.preparing import conference, invitations, letters, tasks, template

urlpatterns = [
    path("", tasks.preparing, name="preparing"),
    path("make/", tasks.make_tasks, name="make_tasks"),
    path("tasks/new/", tasks.new_task, name="new_task"),
    path("tasks/<int:pk>/", tasks.task, name="task"),
    path("conference/", conference.conference, name="preparatory_conference"),
    path("template/<str:organ>/", template.template, name="task_template"),
    path("invitations/", invitations.invitations, name="organ_invitations"),
    path("invitations/new/", invitations.new_invitation, name="new_organ_invitation"),
    path("invitations/<int:pk>/", invitations.organ_invitation, name="organ_invitation"),
    path("letters/", letters.outbox, name="outbox"),
    path("letters/write/<slug:purpose>/", letters.write, name="write_letters"),
    path("letters/words/<slug:purpose>/", letters.words, name="letter_words"),
    path("letters/release/", letters.release_letters, name="release_letters"),
    path("letters/<int:pk>/", letters.letter, name="letter"),
    path("letters/<int:pk>.pdf", letters.letter_paper, name="letter_paper"),
]
