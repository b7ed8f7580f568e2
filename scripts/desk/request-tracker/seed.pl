# Initial data for Request Tracker: rt-setup-database --action insert --datafile seed.pl
# What to put in comes as JSON in the environment, from seed.ts.
use strict;
use warnings;
use JSON ();

my $seed  = JSON::decode_json( $ENV{VERBATIM_SEED} );
my $queue = "Child maintenance";

# "General" is there from the start.
our @Queues = ( { Name => $queue } );

my $order = 0;
our @CustomFields = map { {
    Name      => $_->{name},
    Queue     => $queue,
    SortOrder => $order++,
    Type      => $_->{values} ? "SelectSingle" : "FreeformSingle",
    Values    => [ map { { Name => $_, SortOrder => $order++ } } @{ $_->{values} || [] } ],
} } @{ $seed->{fields} };

my $handler = $seed->{handler};
our @Users = ( {
    Name         => $handler->{name},
    Password     => $handler->{password},
    EmailAddress => "$handler->{name}\@rt.example",
    Privileged   => 1,
} );

our @ACL = map { { UserId => $handler->{name}, Right => $_ } } qw(
    SeeQueue ShowTicket ShowTicketComments CommentOnTicket ModifyTicket OwnTicket
    SeeCustomField ModifyCustomField
);

# Tickets have no form of their own in initial data.
our @Final = ( sub {
    for my $each ( @{ $seed->{tickets} } ) {
        my $ticket = RT::Ticket->new( RT->SystemUser );
        my ( $id, undef, $trouble ) =
            $ticket->Create( Queue => $each->{queue}, Subject => $each->{subject} );
        die "$each->{subject}: $trouble" unless $id;
        for my $name ( sort keys %{ $each->{values} } ) {
            my ( $is_set, $why ) =
                $ticket->AddCustomFieldValue( Field => $name, Value => $each->{values}{$name} );
            die "$name of $each->{subject}: $why" unless $is_set;
        }
        $ticket->Comment( Content => $_ ) for @{ $each->{comments} || [] };
    }
} );

1;
